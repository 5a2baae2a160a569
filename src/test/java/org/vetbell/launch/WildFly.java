package org.vetbell.launch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An unpacked WildFly, run as {@code standalone-microprofile.xml} from a directory of its own, so
 * that the distribution stays as {@link ConfigureWildFly} left it and several can run at once.
 *
 * @param home the distribution
 */
public record WildFly(Path home) implements AppServer {

    static final String CONFIGURATION = "standalone-microprofile.xml";

    private static final Pattern STARTED = Pattern.compile("WFLYSRV002[56]");

    /** What the distribution's own start script opens for its modules. */
    private static final List<String> MODULE_OPTIONS =
            List.of(
                    "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
                    "--add-opens=java.base/java.lang=ALL-UNNAMED",
                    "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
                    "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
                    "--add-opens=java.base/java.io=ALL-UNNAMED",
                    "--add-opens=java.base/java.net=ALL-UNNAMED",
                    "--add-opens=java.base/java.security=ALL-UNNAMED",
                    "--add-opens=java.base/java.util=ALL-UNNAMED",
                    "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                    "--add-opens=java.management/javax.management=ALL-UNNAMED",
                    "--add-opens=java.naming/javax.naming=ALL-UNNAMED");

    @Override
    public void prepare(Launch launch) throws IOException {
        Path original = home.resolve("standalone");
        if (!Files.isDirectory(original)) {
            throw new IOException("WildFly is not at " + home + ": build with -Pwildfly first");
        }
        ConfigureWildFly.apply(home);
        Path runDirectory = runDirectory(launch);
        Trees.delete(runDirectory);
        Trees.copy(original.resolve("configuration"), runDirectory.resolve("configuration"));
        Path deployments = Files.createDirectories(runDirectory.resolve("deployments"));
        for (Path war : launch.wars()) {
            Files.copy(
                    war,
                    deployments.resolve(war.getFileName()),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public List<String> command(Launch launch) {
        Path runDirectory = runDirectory(launch).toAbsolutePath();
        List<String> command = new ArrayList<>(List.of(AppServer.java(), "-Xmx768m"));
        command.addAll(MODULE_OPTIONS);
        command.addAll(
                List.of(
                        "-Djava.awt.headless=true",
                        "-Djboss.modules.system.pkgs=org.jboss.byteman",
                        "-Dlogging.configuration="
                                + runDirectory.resolve("configuration/logging.properties").toUri(),
                        "-Dorg.jboss.boot.log.file=" + runDirectory.resolve("log/server.log")));
        command.addAll(modules(home, "org.jboss.as.standalone"));
        command.addAll(
                List.of(
                        "-Djboss.home.dir=" + home.toAbsolutePath(),
                        "-Djboss.server.base.dir=" + runDirectory,
                        "-Djboss.http.port=" + launch.port(),
                        "-Djboss.management.http.port=" + managementPort(launch),
                        "-c=" + CONFIGURATION,
                        "-b=" + (launch.loopbackOnly() ? "127.0.0.1" : "0.0.0.0"),
                        "-bmanagement=127.0.0.1"));
        return command;
    }

    @Override
    public Pattern startedLine() {
        return STARTED;
    }

    /** WildFly serves health on its management port. */
    @Override
    public URI health(Launch launch) {
        return URI.create("http://127.0.0.1:" + managementPort(launch) + "/health");
    }

    static List<String> modules(Path home, String module) {
        Path base = home.toAbsolutePath();
        return List.of(
                "-jar",
                base.resolve("jboss-modules.jar").toString(),
                "-mp",
                base.resolve("modules").toString(),
                module);
    }

    private static int managementPort(Launch launch) {
        return launch.port() == 8080 ? 9990 : launch.port() + 1;
    }

    private Path runDirectory(Launch launch) {
        return home.resolveSibling("wildfly-on-" + launch.port());
    }
}
