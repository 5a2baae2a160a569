package org.vetbell.launch;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * {@code ./mvnw -Prun}: starts Vetbell on embedded defaults and stays until the server ends. Ctrl-C
 * and SIGTERM let the server drain before this process ends. The exit status is not zero when the
 * port is taken or the deployment fails.
 */
public final class Run {

    private static final Duration START_DEADLINE = Duration.ofMinutes(4);

    private Run() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            System.exit(run(port()));
        } catch (LaunchFailed | IOException e) {
            System.err.println();
            System.err.println("Vetbell is not running. " + e.getMessage());
            System.exit(1);
        }
    }

    private static int run(int port) throws IOException, InterruptedException {
        if (!Ports.isFree(port)) {
            throw new LaunchFailed(
                    "Port " + port + " is taken: stop what uses it, or choose one with -Dport=…");
        }
        Surroundings surroundings = Surroundings.of(System.getenv(), port);
        Launch launch =
                new Launch(
                        port,
                        false,
                        List.of(Vetbell.WAR),
                        surroundings.variables(),
                        Optional.empty());
        ServerProcess server = ServerProcess.start(AppServer.chosen(), launch);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-server"));
        server.awaitReady(START_DEADLINE);
        System.out.println(Banner.of(port, surroundings));
        return server.awaitExit();
    }

    private static int port() {
        String fromEnvironment = System.getenv().getOrDefault("PORT", "8080");
        String port = System.getProperty("port", fromEnvironment);
        try {
            return Integer.parseInt(port);
        } catch (NumberFormatException e) {
            throw new LaunchFailed("The port must be a number, not " + port, e);
        }
    }
}
