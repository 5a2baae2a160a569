/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * CPU time of a process, user and system, from Linux' {@code /proc/PID/stat} (proc(5): fields 14
 * and 15 in clock ticks, of which there are 100 a second for user space).
 */
final class ServerCpu {

    private static final double TICKS_PER_SECOND = 100;
    private static final int USER_TIME = 14;
    private static final int SYSTEM_TIME = 15;

    private final Path stat;

    ServerCpu(long pid) {
        this.stat = Path.of("/proc", String.valueOf(pid), "stat");
    }

    double seconds() throws IOException {
        String line = Files.readString(stat);
        // The second field is the command's name in parentheses and may hold anything.
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        long ticks = field(fields, USER_TIME) + field(fields, SYSTEM_TIME);
        return ticks / TICKS_PER_SECOND;
    }

    private static long field(String[] fieldsFromThird, int number) {
        return Long.parseLong(fieldsFromThird[number - 3]);
    }
}
