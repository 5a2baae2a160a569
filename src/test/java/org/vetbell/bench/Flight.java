/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A flight recording of the server during a measurement, if {@code -Dbench.jfr=true} asks for one.
 * It costs the server a little, so figures and profiles come from runs of their own.
 */
final class Flight {
    private static final String NAME = "bench";

    private final long pid;
    private final Optional<Path> file;

    private Flight(long pid, Optional<Path> file) {
        this.pid = pid;
        this.file = file;
    }

    static Flight record(long pid, String what) throws IOException, InterruptedException {
        if (!Boolean.getBoolean("bench.jfr")) {
            return new Flight(pid, Optional.empty());
        }
        Path directory = Files.createDirectories(Path.of("target", "flights"));
        Path file = directory.resolve(what.replaceAll("[^a-z0-9]+", "-") + ".jfr").toAbsolutePath();
        Jcmd.run(
                pid,
                "JFR.start",
                "name=" + NAME,
                "settings=profile",
                "jdk.CPUTimeSample#enabled=true",
                "jdk.CPUTimeSample#throttle=5ms",
                "jdk.ObjectAllocationSample#throttle=1000/s");
        return new Flight(pid, Optional.of(file));
    }

    /** Ends the recording and prints what was in it. */
    void print() throws IOException, InterruptedException {
        if (file.isPresent()) {
            Jcmd.run(pid, "JFR.stop", "name=" + NAME, "filename=" + file.get());
            System.out.println(Profile.of(file.get()).table());
        }
    }
}
