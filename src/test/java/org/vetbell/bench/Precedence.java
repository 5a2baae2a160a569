/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lets the loader go before the server, for a real carrier does not wait for its callee's
 * processor. {@code -Dbench.nice=-10} does it on Linux, for those who may; it matters once the
 * machine is full.
 */
final class Precedence {
    private Precedence() {}

    /**
     * Takes precedence if asked to. Threads begun later inherit it, and so would a server; so it
     * comes after the server's start.
     *
     * @throws IOException if it is not granted
     */
    static void take() throws IOException, InterruptedException {
        String nice = System.getProperty("bench.nice", "");
        if (nice.isBlank()) {
            return;
        }
        List<String> command = new ArrayList<>(List.of("renice", "-n", nice, "-p"));
        try (Stream<Path> threads = Files.list(Path.of("/proc/self/task"))) {
            threads.forEach(thread -> command.add(thread.getFileName().toString()));
        }
        Process renice =
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        if (renice.waitFor() != 0) {
            throw new IOException("no precedence of " + nice + " was granted");
        }
    }
}
