package org.vetbell.console;

/** The roles a signed-in person can have; the same names stand in {@code web.xml}. */
final class Roles {

    /** Sees calls and what they left behind. */
    static final String STAFF = "staff";

    /** Also changes clinics, people and settings. */
    static final String ADMIN = "admin";

    private Roles() {}
}
