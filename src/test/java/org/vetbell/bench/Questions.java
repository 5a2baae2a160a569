/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.time.Duration;

/** Calls in which the same question is asked over and over. */
final class Questions {
    /** Spoken without a pause long enough for the ear to take it for one. */
    private static final String WORDS = "Can you see my dog Milo tomorrow morning please";

    /** Until the calls no longer all hear their greeting. */
    private static final Duration SETTLING = Duration.ofSeconds(8);

    /** A server that has served nobody is too slow for its providers; let it have a few first. */
    private static final int FIRST = 4;

    private static final Duration FIRST_ALONE = Duration.ofSeconds(3);

    private final CallerSound question = CallerSound.sentence(WORDS, WORDS.hashCode());
    private final Asker.Lines lines = new Asker.Lines(CallerSound.noise(1), question);

    /** How long the caller takes for each of so many words. */
    Duration word(int words) {
        int voiced = question.lastVoiced() - question.firstVoiced() + 1;
        return Duration.ofMillis(voiced * 20L / words);
    }

    /** A first round, that does not count. */
    void warmUp(Server server, Load load) throws Exception {
        var unread = new Report(server.name());
        ask(server, load.warmUp(), BenchClinics.USUAL, "warming up", unread);
    }

    /** Has them asked at a clinic, and tells how that went but for the answers' paths. */
    AnswerFigures ask(Server server, Load load, BenchClinics clinic, String title, Report report)
            throws Exception {
        int calls = load.calls();
        var figures = new AnswerFigures();
        Caller.Cast cast = (number, ear, sent) -> new Asker(lines, ear, sent, figures, number);
        try (var board = new Switchboard(server.target(), clinic.line(), cast, figures.manners())) {
            board.raiseTo(Math.min(FIRST, calls));
            Pace.hold(FIRST_ALONE);
            board.raiseTo(calls);
            Pace.hold(SETTLING);
            figures.manners().measure(true);
            Meter.Spent spent = new Meter(server).during(load.length(), board.loop(), title);
            figures.manners().measure(false);
            report.value(
                    title + ": cores of server, of loader and doubles; how late the loader sent",
                    calls,
                    "",
                    "%.2f, %.2f; p99 %.1f ms",
                    spent.serverCores(),
                    spent.ownCores(),
                    board.loop().lateness().millisAt(0.99));
            report.value(
                    title + ": calls that could not be kept up",
                    calls,
                    "none",
                    "%d",
                    board.failures());
        }
        waits(figures, title, calls, report);
        return figures;
    }

    private static void waits(AnswerFigures figures, String title, int calls, Report report) {
        var sounds = new Latencies();
        var answers = new Latencies();
        for (AskedTurn turn : figures.turns()) {
            sounds.add(turn.toSound());
            answers.add(turn.toAnswer());
        }
        sounds.addLost(figures.lost());
        answers.addLost(figures.lost());
        report.times(title + ": first audio", calls, sounds, "p95 ≤ 800");
        report.times(title + ": audio that answers", calls, answers, "p50 ≤ 950, p95 ≤ 1400");
        report.value(
                title + ": turns in which something was said before the answer",
                calls,
                "",
                "%d of %d",
                figures.turns().stream().filter(AskedTurn::led).count(),
                figures.turns().size());
        report.value(title + ": oddities", calls, "none", "%s", figures.oddities());
    }
}
