package org.vetbell.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is signed in. */
@Path("/me")
@Tag(name = "Staff")
@RolesAllowed({Roles.STAFF, Roles.ADMIN})
public class MeResource {

    /**
     * A signed-in person.
     *
     * @param name the name they signed in with
     * @param admin whether they may change settings
     */
    public record Me(String name, boolean admin) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The signed-in person")
    public Me me(@Context SecurityContext security) {
        return new Me(security.getUserPrincipal().getName(), security.isUserInRole(Roles.ADMIN));
    }
}
