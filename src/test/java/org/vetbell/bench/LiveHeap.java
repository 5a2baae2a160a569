/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What lives on the server's heap after a full collection.
 *
 * @param bytes all of it
 * @param byClass bytes of each class
 */
record LiveHeap(long bytes, Map<String, Long> byClass) {
    private static final double MEGA = 1 << 20;

    /** Collects garbage in that process and counts what is left. */
    static LiveHeap of(long pid) throws IOException, InterruptedException {
        Map<String, Long> byClass = new HashMap<>();
        Jcmd.run(pid, "GC.class_histogram")
                .lines()
                .map(line -> line.trim().split("\\s+"))
                .filter(parts -> parts.length >= 4 && parts[0].endsWith(":"))
                .filter(parts -> Character.isDigit(parts[0].charAt(0)))
                .forEach(parts -> byClass.merge(parts[3], Long.parseLong(parts[2]), Long::sum));
        long bytes = byClass.values().stream().mapToLong(Long::longValue).sum();
        return new LiveHeap(bytes, byClass);
    }

    double megabytes() {
        return bytes / MEGA;
    }

    /** The classes that grew most since {@code before}. */
    String growthSince(LiveHeap before) {
        return byClass.entrySet().stream()
                .map(e -> Map.entry(e.getKey(), e.getValue() - before.of(e.getKey())))
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(12)
                .map(e -> e.getKey() + " " + e.getValue() / 1024 + " KB")
                .collect(Collectors.joining(", "));
    }

    private long of(String name) {
        return byClass.getOrDefault(name, 0L);
    }
}
