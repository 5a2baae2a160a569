/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.app;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;

/**
 * Makes the API description say the same on every server. WildFly puts the resources of all JAX-RS
 * applications of a WAR below the path of whichever it read last; Payara lists the description's
 * own address among the paths. The server calls it once, when the description is made.
 */
public class ApiDescription implements OASFilter {
    /**
     * The tag of everything below {@code /api}; what carries none belongs to the telephone's side.
     */
    private static final String STAFF = "staff";

    private static final String STAFF_PATH = "/api/";
    private static final String TELEPHONE_PATH = "/twilio/";

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
                        paths.addPathItem(placed(path, item), item);
                    }
                });
        description.setPaths(paths);
    }

    private static String placed(String path, PathItem item) {
        String below = path.replaceFirst("^(/api|/twilio)?/", "");
        return (isForStaff(item) ? STAFF_PATH : TELEPHONE_PATH) + below;
    }

    private static boolean isForStaff(PathItem item) {
        return item.getOperations().values().stream()
                .anyMatch(
                        operation ->
                                operation.getTags() != null && operation.getTags().contains(STAFF));
    }
}
