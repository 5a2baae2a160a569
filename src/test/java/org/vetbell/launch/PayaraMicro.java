package org.vetbell.launch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Payara Micro from its one jar. It says "ready" even when a deployment failed, so that line only
 * tells that deployment is over.
 *
 * @param jar {@code payara-micro.jar}
 */
public record PayaraMicro(Path jar) implements AppServer {

    private static final Path CONFIGURATION = Path.of("server-config", "payara");
    private static final Pattern READY = Pattern.compile("Payara Micro .* ready in ");

    @Override
    public void prepare(Launch launch) throws IOException {
        if (!Files.isRegularFile(jar)) {
            throw new IOException("Payara Micro is not at " + jar + ": run a build first");
        }
    }

    @Override
    public List<String> command(Launch launch) {
        List<String> command = new ArrayList<>(List.of(AppServer.java(), "-Xmx768m"));
        command.addAll(List.of("-jar", jar.toString()));
        // Nodes share state through the database: no cluster port is opened.
        command.add("--noHazelcast");
        command.addAll(List.of("--logproperties", configuration("logging.properties")));
        command.addAll(List.of("--port", String.valueOf(launch.port())));
        String boot = launch.loopbackOnly() ? "loopback.asadmin" : "pre-boot.asadmin";
        command.addAll(List.of("--prebootcommandfile", configuration(boot)));
        command.addAll(List.of("--contextroot", "/"));
        for (Path war : launch.wars()) {
            command.addAll(List.of("--deploy", war.toString()));
        }
        return command;
    }

    @Override
    public Pattern startedLine() {
        return READY;
    }

    @Override
    public URI health(Launch launch) {
        return launch.base().resolve("health");
    }

    private static String configuration(String file) {
        return CONFIGURATION.resolve(file).toString();
    }
}
