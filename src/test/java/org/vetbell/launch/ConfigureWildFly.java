package org.vetbell.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Applies {@code server-config/wildfly/*.cli}, in the order of their names, to an unpacked
 * distribution that is not running. Done once per distribution and set of scripts.
 */
public final class ConfigureWildFly {

    private static final Path SCRIPTS = Path.of("server-config", "wildfly");
    private static final long DEADLINE_SECONDS = 120;

    private ConfigureWildFly() {}

    public static void main(String[] arguments) throws IOException {
        apply(AppServer.SERVERS.resolve("wildfly"));
    }

    static void apply(Path home) throws IOException {
        String script = script(home);
        Path applied = home.resolve("vetbell-applied.cli");
        if (Files.exists(applied) && Files.readString(applied).equals(script)) {
            return;
        }
        Path configuration =
                home.resolve("standalone/configuration").resolve(WildFly.CONFIGURATION);
        Path original = configuration.resolveSibling(WildFly.CONFIGURATION + ".original");
        if (!Files.exists(original)) {
            Files.copy(configuration, original);
        }
        Files.copy(original, configuration, StandardCopyOption.REPLACE_EXISTING);
        runOffline(home, script);
        Files.writeString(applied, script);
    }

    private static String script(Path home) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("embed-server --std-out=discard --server-config=" + WildFly.CONFIGURATION);
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".cli")).sorted().toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        lines.add("stop-embedded-server");
        return String.join("\n", lines) + "\n";
    }

    private static void runOffline(Path home, String script) throws IOException {
        Path file = Files.createTempFile("vetbell", ".cli");
        try {
            Files.writeString(file, script);
            List<String> command = new ArrayList<>(List.of(AppServer.java()));
            command.add("-Djboss.home.dir=" + home.toAbsolutePath());
            command.addAll(WildFly.modules(home, "org.jboss.as.cli"));
            command.add("--file=" + file);
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
            builder.environment().put("JBOSS_HOME", home.toAbsolutePath().toString());
            Process cli = builder.start();
            if (!endsInTime(cli)) {
                throw new IOException("WildFly's command line did not end in time");
            }
            if (cli.exitValue() != 0) {
                throw new IOException("A script of " + SCRIPTS + " could not be applied");
            }
        } finally {
            Files.delete(file);
        }
    }

    private static boolean endsInTime(Process cli) {
        try {
            if (cli.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        cli.destroyForcibly();
        return false;
    }
}
