/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.time.Duration;

/**
 * More and more calls, until the time from a frame to its handling leaves 100 ms at the 99th
 * percentile, or the loader cannot keep pace. {@code -Dbench.step} (50) calls are added each time,
 * up to {@code -Dbench.most} (600).
 */
final class KneeScenario implements Scenario {
    private static final Duration STEP = Duration.ofSeconds(15);
    private static final Duration SETTLING = Duration.ofSeconds(5);
    private static final double TOO_SLOW_MILLIS = 100;

    /** A loader later than a frame's length measures itself. */
    private static final double TOO_LATE_MILLIS = 20;

    @Override
    public String name() {
        return "knee";
    }

    @Override
    public boolean usual() {
        return false;
    }

    @Override
    public boolean warmsUp() {
        return false;
    }

    @Override
    public void run(Server server, Load load, Report report) throws Exception {
        int step = Integer.getInteger("bench.step", 50);
        int most = Integer.getInteger("bench.most", 600);
        var figures = new MannersFigures();
        try (var board =
                new Switchboard(server.target(), CallCast.interrupting(figures), figures)) {
            String end = "not reached";
            int calls = 0;
            while (calls < most && end.equals("not reached")) {
                calls += step;
                board.raiseTo(calls);
                Pace.hold(SETTLING);
                end = at(calls, server, board, report);
            }
            report.value("knee", calls, "", "%s", end);
        }
    }

    private static String at(int calls, Server server, Switchboard board, Report report)
            throws Exception {
        Meter.Spent spent = new Meter(server).during(STEP, board.loop(), server.name() + " knee");
        BoundedTimes handled = spent.times("vetbell_frames_handled");
        double late = board.loop().lateness().millisAt(0.99);
        report.times("knee: frame to handled, by the server", calls, handled, "p99 ≤ 100");
        report.value(
                "knee: cores of server, of loader; how late the loader sent",
                calls,
                "",
                "%.2f, %.2f; p99 %.1f ms",
                spent.serverCores(),
                spent.ownCores(),
                late);
        if (late > TOO_LATE_MILLIS) {
            return "the loader could not keep pace: the knee is not known";
        }
        return handled.millisAt(0.99) > TOO_SLOW_MILLIS ? "p99 left 100 ms" : "not reached";
    }
}
