/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.time.Duration;

/**
 * Callers who listen, interrupt with a sentence and wait for the answer, after the bare relay with
 * as many calls. Measured are what the callers notice, at their ears, and what it costs.
 */
final class MannersScenario implements Scenario {
    /** Until the calls no longer all hear their greeting. */
    private static final Duration SETTLING = Duration.ofSeconds(5);

    @Override
    public String name() {
        return "manners";
    }

    @Override
    public void run(Server server, Load load, Report report) throws Exception {
        double relay = Relay.run(server, load, report);
        var figures = new MannersFigures();
        Meter.Spent spent;
        double late;
        int failures;
        try (var board =
                new Switchboard(server.target(), CallCast.interrupting(figures), figures)) {
            board.raiseTo(load.calls());
            Pace.hold(SETTLING);
            figures.measure(true);
            spent = new Meter(server).during(load.length(), board.loop(), server.name() + " call");
            figures.measure(false);
            late = board.loop().lateness().millisAt(0.99);
            failures = board.failures();
        }
        int calls = load.calls();
        heard(figures, calls, report);
        told(spent, calls, report);
        double call = spent.perCallMinute(calls);
        report.value("relay: CPU-s per call-minute", calls, "", "%.3f", relay);
        report.value("call: CPU-s per call-minute", calls, "", "%.3f", call);
        report.value(
                "call above relay: CPU-s per call-minute",
                calls,
                "≤ 0.12",
                "%.3f (ratio %.2f)",
                call - relay,
                call / relay);
        report.value("call: how late the loader sent", calls, "", "p99 %.1f ms", late);
        report.value("calls that could not be kept up", calls, "none", "%d", failures);
        report.value("loader: cores used", calls, "", "%.2f", spent.ownCores());
        report.value("server: cores used", calls, "", "%.2f", spent.serverCores());
    }

    /** What the callers noticed. */
    private static void heard(MannersFigures figures, int calls, Report report) {
        Duration pause = Duration.ofMillis(Integer.getInteger("bench.pauseMillis", 700));
        Decisions decisions = Decisions.behind(figures.interruptions(), pause);
        report.times(
                "silence at the ear after the first voiced frame",
                calls,
                figures.silences(),
                "p50 ≤ 250, p95 ≤ 400");
        report.times("deciding frame sent to clear received", calls, decisions.toClear(), "");
        report.times("last voiced frame to the answer's first audio", calls, figures.gaps(), "");
        report.times(
                "our share of a turn: deciding frame sent to the answer's first audio",
                calls,
                decisions.toAnswer(),
                "p95 ≤ 25");
        report.times("start to first sound", calls, figures.firstSounds(), "max ≤ 150");
        Latencies holes = figures.holes();
        report.value(
                "underruns in outbound audio",
                calls,
                "none",
                "%d, together %.1f ms, longest %.1f ms",
                holes.count(),
                holes.totalMillis(),
                holes.count() == 0 ? 0 : holes.millisAt(1));
        report.value("oddities", calls, "none", "%s", figures.oddities());
    }

    /** What the server says of itself. */
    private static void told(Meter.Spent spent, int calls, Report report) {
        report.times(
                "frame to handled, by the server",
                calls,
                spent.times("vetbell_frames_handled"),
                "p99 ≤ 20");
        report.times(
                "decision to clear on the wire, by the server",
                calls,
                spent.times("vetbell_clears_sent"),
                "p99 ≤ 20");
        spent.after()
                .turnStages()
                .forEach(
                        (stage, millis) ->
                                report.value(
                                        "turn stage " + stage + ", by the server, p95",
                                        calls,
                                        "",
                                        "%.1f ms",
                                        millis));
    }
}
