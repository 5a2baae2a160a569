/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The rows of the tables in {@code docs/performance.md}, as they are found. */
final class Report {
    private static final String TIMES =
            """
            | server | what | calls | n | lost | p50 ms | p95 ms | p99 ms | max ms | target |
            |---|---|---|---|---|---|---|---|---|---|
            """;
    private static final String VALUES =
            """
            | server | what | calls | value | target |
            |---|---|---|---|---|
            """;

    private final String server;
    private final List<String> times = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    /**
     * @param server the server's name
     */
    Report(String server) {
        this.server = server;
    }

    /** Times of many operations; {@code target} is empty where there is none. */
    void times(String what, int calls, Figures of, String target) {
        times.add(
                String.format(
                        Locale.ROOT,
                        "| %s | %s | %d | %d | %d | %.2f | %.1f | %.1f | %.1f | %s |",
                        server,
                        what,
                        calls,
                        of.count(),
                        of.lost(),
                        of.millisAt(0.5),
                        of.millisAt(0.95),
                        of.millisAt(0.99),
                        of.millisAt(1),
                        target));
    }

    /** One figure, formatted as {@link String#format} does. */
    void value(String what, int calls, String target, String format, Object... values) {
        String value = String.format(Locale.ROOT, format, values);
        this.values.add("| %s | %s | %d | %s | %s |".formatted(server, what, calls, value, target));
    }

    String tables() {
        return table(TIMES, times) + "\n" + table(VALUES, values);
    }

    private static String table(String head, List<String> rows) {
        return rows.isEmpty() ? "" : head + String.join("\n", rows) + "\n";
    }
}
