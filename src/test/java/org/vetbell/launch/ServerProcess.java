package org.vetbell.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A server running in a process of its own. Closing it sends SIGTERM, waits for the server's own
 * drain, and kills it only when the drain's deadline has passed.
 */
public final class ServerProcess implements AutoCloseable {

    private static final Duration STOP_DEADLINE = Duration.ofSeconds(45);

    private final AppServer server;
    private final Launch launch;
    private final Process process;
    private final ServerOutput output;

    private ServerProcess(AppServer server, Launch launch, Process process, ServerOutput output) {
        this.server = server;
        this.launch = launch;
        this.process = process;
        this.output = output;
    }

    /**
     * Starts a server and returns at once.
     *
     * @throws LaunchFailed if the process cannot be started
     */
    public static ServerProcess start(AppServer server, Launch launch) {
        try {
            server.prepare(launch);
            ProcessBuilder builder = new ProcessBuilder(server.command(launch));
            builder.environment().putAll(launch.environment());
            PrintStream destination = destination(launch);
            Process process = builder.redirectErrorStream(true).start();
            ServerOutput output =
                    ServerOutput.follow(
                            process.getInputStream(), destination, server.startedLine());
            return new ServerProcess(server, launch, process, output);
        } catch (IOException e) {
            throw new LaunchFailed("The server could not be started: " + e.getMessage(), e);
        }
    }

    /**
     * Waits until the application itself serves calls.
     *
     * @throws LaunchFailed if the server ends, the deployment fails or the deadline passes; the
     *     server is stopped then
     */
    public void awaitReady(Duration deadline) throws InterruptedException {
        Readiness readiness = new Readiness(server.health(launch), launch, deadline);
        try {
            while (!readiness.reached(output.started())) {
                if (process.waitFor(250, TimeUnit.MILLISECONDS)) {
                    throw new LaunchFailed(
                            "The server ended with status "
                                    + process.exitValue()
                                    + " before it was ready: "
                                    + launch.whereToLook());
                }
            }
        } catch (LaunchFailed e) {
            close();
            throw e;
        }
    }

    /** The base address for a client on this machine, with a slash at the end. */
    public URI base() {
        return launch.base();
    }

    /** MicroProfile Health of the server, without a slash behind: append {@code /ready}. */
    public URI health() {
        return server.health(launch);
    }

    public long pid() {
        return process.pid();
    }

    /** Waits for the server to end by itself or by a signal; gives its exit status. */
    public int awaitExit() throws InterruptedException {
        return process.waitFor();
    }

    /** Ends the server at once, as a power cut would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        // Not Process.destroy(): that would close the stream with the server's last words.
        process.toHandle().destroy();
        try {
            if (!process.waitFor(STOP_DEADLINE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static PrintStream destination(Launch launch) throws IOException {
        if (launch.log().isEmpty()) {
            return System.out;
        }
        Path file = launch.log().get();
        Files.createDirectories(file.toAbsolutePath().getParent());
        return new PrintStream(Files.newOutputStream(file), true);
    }
}
