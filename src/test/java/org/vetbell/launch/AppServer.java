package org.vetbell.launch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A server product that runs Vetbell; it knows its command line and how it tells what it does. */
public sealed interface AppServer permits PayaraMicro, WildFly {

    /** Where the build puts the servers it fetched. */
    Path SERVERS = Path.of(System.getProperty("vetbell.servers", "target/servers"));

    /**
     * The product named by the system property {@code vetbell.server}: {@code payara}, which is the
     * default, or {@code wildfly}.
     */
    static AppServer chosen() {
        String name = System.getProperty("vetbell.server", "payara");
        return switch (name) {
            case "payara" -> new PayaraMicro(SERVERS.resolve("payara-micro.jar"));
            case "wildfly" -> new WildFly(SERVERS.resolve("wildfly"));
            default ->
                    throw new IllegalArgumentException(
                            "vetbell.server is payara or wildfly, not " + name);
        };
    }

    /** Lays out what the process will need, such as a directory to run in. */
    void prepare(Launch launch) throws IOException;

    /** The whole command line, the JDK's {@code java} first. */
    List<String> command(Launch launch);

    /**
     * A line of the product's output that comes after deployment, whether that went well or not.
     */
    Pattern startedLine();

    /** Where the product answers MicroProfile Health: {@code /health}, without a slash behind. */
    URI health(Launch launch);

    /** The JDK this launcher itself runs on, which the build has chosen. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
