package org.vetbell.console;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.SecurityContext;

/** The roles a signed-in person can have; the same names stand in {@code web.xml}. */
final class Roles {

    /** Sees calls and what they left behind. */
    static final String STAFF = "staff";

    /** Also changes clinics, people and settings. */
    static final String ADMIN = "admin";

    private Roles() {}

    /** For what {@code web.xml} cannot tell apart by its path. */
    static void requireAdmin(SecurityContext security) {
        if (!security.isUserInRole(ADMIN)) {
            throw new ForbiddenException("only an administrator may see this");
        }
    }
}
