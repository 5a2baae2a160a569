package org.vetbell.bench;

import java.util.Locale;

/**
 * What a scenario cost.
 *
 * @param server the server's name
 * @param scenario what was measured
 * @param load how hard the server was loaded
 * @param figures the times
 * @param cpuSeconds CPU time the server's process used meanwhile; not a number where another row of
 *     the same run has it
 */
record Report(String server, String scenario, Load load, Figures figures, double cpuSeconds) {

    static final String HEADER =
            """
            | server | scenario | calls | seconds | operations | lost | p50 ms | p99 ms | max ms | CPU-s per call-minute |
            |---|---|---|---|---|---|---|---|---|---|""";

    /** A row of the table in {@code docs/performance.md}. */
    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %d | %d | %d | %.2f | %.1f | %.1f | %s |",
                server,
                scenario,
                load.calls(),
                load.length().toSeconds(),
                figures.count(),
                figures.lost(),
                figures.millisAt(0.5),
                figures.millisAt(0.99),
                figures.millisAt(1),
                Double.isNaN(cpuSeconds)
                        ? "–"
                        : String.format(Locale.ROOT, "%.3f", cpuSeconds / load.callMinutes()));
    }
}
