package org.vetbell.launch;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to start.
 *
 * @param port the HTTP port
 * @param loopbackOnly whether only this machine may connect; otherwise all interfaces listen
 * @param wars the applications: {@code vetbell.war} becomes {@code /}, any other {@code NAME.war}
 *     becomes {@code /NAME}
 * @param environment variables added to those of this process
 * @param log the file that takes the server's output; without one it goes to standard output
 */
public record Launch(
        int port,
        boolean loopbackOnly,
        List<Path> wars,
        Map<String, String> environment,
        Optional<Path> log) {

    public Launch {
        wars = List.copyOf(wars);
        environment = Map.copyOf(environment);
    }

    /** The base address for a client on this machine, with a slash at the end. */
    public URI base() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** Where a person finds what the server said. */
    String whereToLook() {
        return log.map(file -> "see " + file).orElse("see the server's output above");
    }
}
