package org.vetbell.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests one running Vetbell that they all share: the packaged WAR on the chosen server,
 * started when the first test asks and stopped after the last. A test class says
 * {@code @ExtendWith(SharedServer.class)} and takes a {@link RunningVetbell} as a parameter.
 */
public final class SharedServer implements ParameterResolver {

    private static final Duration START_DEADLINE = Duration.ofMinutes(3);
    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(SharedServer.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningVetbell.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Started.class, key -> Started.start(), Started.class)
                .vetbell();
    }

    /** Closed by JUnit when all tests are done. */
    private record Started(ServerProcess process, RunningVetbell vetbell) implements AutoCloseable {

        static Started start() {
            try {
                return start(AppServer.chosen());
            } catch (IOException e) {
                throw new LaunchFailed("The shared server could not be laid out", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LaunchFailed("Interrupted while the shared server started", e);
            }
        }

        private static Started start(AppServer server) throws IOException, InterruptedException {
            int port = Ports.free();
            Path dataDir =
                    Files.createTempDirectory(
                            Files.createDirectories(AppServer.SERVERS), "shared-data-");
            Surroundings surroundings = Surroundings.forTests(dataDir, port).keepingTapes();
            Path log = AppServer.SERVERS.resolve("shared-server.log");
            ServerProcess process =
                    ServerProcess.start(
                            server,
                            new Launch(
                                    port,
                                    true,
                                    List.of(Vetbell.WAR),
                                    surroundings.variables(),
                                    Optional.of(log)));
            process.awaitReady(START_DEADLINE);
            return new Started(process, RunningVetbell.of(process, surroundings));
        }

        @Override
        public void close() {
            process.close();
        }
    }
}
