package org.vetbell.launch;

import java.net.URI;
import java.nio.file.Path;

/** What the launcher knows of the application it starts. */
public final class Vetbell {

    /** The WAR as Maven packages it. */
    public static final Path WAR = Path.of(System.getProperty("vetbell.war", "target/vetbell.war"));

    /** Answers 200, without a signature or a sign-in, once the application serves calls. */
    static URI health(URI base) {
        return base.resolve("twilio/health");
    }

    private Vetbell() {}
}
