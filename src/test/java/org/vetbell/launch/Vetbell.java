package org.vetbell.launch;

import java.net.URI;
import java.nio.file.Path;

/** What the launcher knows of the application it starts. */
public final class Vetbell {

    /** The WAR as Maven packages it. */
    public static final Path WAR = Path.of(System.getProperty("vetbell.war", "target/vetbell.war"));

    /** Answered by the application itself, never by a bare server. */
    static URI probe(URI base) {
        return base.resolve("api/me");
    }

    /** What the probe answers when the application is there: it asks for a sign-in. */
    static final int PROBE_STATUS = 401;

    private Vetbell() {}
}
