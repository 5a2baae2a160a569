/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.app;

import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.vetbell.console.ConsoleApplication;

/**
 * Makes the API description say the same on every server. WildFly puts the resources of all JAX-RS
 * applications of a WAR below the path of whichever it read last; Payara lists the description's
 * own address among the paths. The server calls it once, when the description is made.
 */
public class ApiDescription implements OASFilter {
    private static final String STAFF_PATH = "/api/";
    private static final String TELEPHONE_PATH = "/twilio/";
    private static final Set<String> STAFF_ROOTS = staffRoots();

    @Override
    public void filterOpenAPI(OpenAPI description) {
        description.setInfo(
                OASFactory.createInfo()
                        .title("Vetbell")
                        .version("1")
                        .description("The telephone's webhooks, and what staff can ask for."));
        Paths paths = OASFactory.createPaths();
        Map<String, PathItem> found = description.getPaths().getPathItems();
        found.forEach(
                (path, item) -> {
                    if (path.length() > 1) {
                        paths.addPathItem(placed(path), item);
                    }
                });
        description.setPaths(paths);
    }

    private static String placed(String path) {
        String below = path.replaceFirst("^(/api|/twilio)?/", "");
        String root = "/" + below.replaceFirst("/.*", "");
        return (STAFF_ROOTS.contains(root) ? STAFF_PATH : TELEPHONE_PATH) + below;
    }

    private static Set<String> staffRoots() {
        return new ConsoleApplication()
                .getClasses().stream()
                        .filter(known -> known.isAnnotationPresent(Path.class))
                        .map(resource -> resource.getAnnotation(Path.class).value())
                        .collect(Collectors.toUnmodifiableSet());
    }
}
