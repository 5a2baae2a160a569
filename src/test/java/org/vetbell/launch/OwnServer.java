package org.vetbell.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A Vetbell of one's own: the packaged WAR on the chosen server, with fresh data and the sample
 * clinics, which only this machine reaches. One thread at a time.
 */
public final class OwnServer implements AutoCloseable {
    private static final Duration START_DEADLINE = Duration.ofMinutes(3);

    private final String name;
    private final int port;
    private final Surroundings surroundings;
    private ServerProcess process;
    private RunningVetbell vetbell;

    private OwnServer(String name, int port, Surroundings surroundings) {
        this.name = name;
        this.port = port;
        this.surroundings = surroundings;
    }

    /**
     * Starts one and waits until it serves calls.
     *
     * @param name of its log and its data, for whoever looks for them
     * @param set what is set beside the usual
     * @throws LaunchFailed when it does not come up
     */
    public static OwnServer start(String name, UnaryOperator<Surroundings> set) {
        try {
            Path directory = Files.createDirectories(AppServer.SERVERS);
            Path data = Files.createTempDirectory(directory, name + "-data-");
            int port = Ports.free();
            Surroundings surroundings = set.apply(Surroundings.forTests(data, port));
            var server = new OwnServer(name, port, surroundings);
            server.again();
            return server;
        } catch (IOException e) {
            throw new LaunchFailed("The server " + name + " could not be laid out", e);
        }
    }

    /** Starts it once more, on the same data, after it was stopped or killed. */
    public void again() {
        Path log = AppServer.SERVERS.resolve(name + "-server.log");
        var launch =
                new Launch(
                        port,
                        true,
                        List.of(Vetbell.WAR),
                        surroundings.variables(),
                        Optional.of(log));
        process = ServerProcess.start(AppServer.chosen(), launch);
        try {
            process.awaitReady(START_DEADLINE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.close();
            throw new LaunchFailed("Interrupted while the server " + name + " started", e);
        }
        vetbell = RunningVetbell.of(process, surroundings);
    }

    public RunningVetbell vetbell() {
        return vetbell;
    }

    /** Ends it at once, as a failure of the machine does. */
    public void kill() throws InterruptedException {
        process.kill();
    }

    @Override
    public void close() {
        process.close();
    }
}
