package org.vetbell.bench;

import java.util.Locale;

/**
 * What a scenario cost.
 *
 * @param server the server's name
 * @param scenario the scenario's name
 * @param load how hard the server was loaded
 * @param latencies what was measured from outside
 * @param cpuSeconds CPU time the server's process used meanwhile
 */
record Report(String server, String scenario, Load load, Latencies latencies, double cpuSeconds) {

    static final String HEADER =
            """
            | server | scenario | calls | seconds | operations | lost | p50 ms | p99 ms | max ms | CPU-s per call-minute |
            |---|---|---|---|---|---|---|---|---|---|""";

    /** A row of the table in {@code docs/performance.md}. */
    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %d | %d | %d | %.2f | %.1f | %.1f | %.3f |",
                server,
                scenario,
                load.calls(),
                load.length().toSeconds(),
                latencies.count(),
                latencies.lost(),
                latencies.millisAt(0.5),
                latencies.millisAt(0.99),
                latencies.millisAt(1),
                cpuSeconds / load.callMinutes());
    }
}
