/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Callers who are heard by a recogniser, answered by a language model and spoken to by a voice, all
 * of which take the time that real ones do. Measured is how long callers wait for an answer, and
 * how much of that is ours; with the pauses of different clinics, with and without guesses.
 */
final class AnswersScenario implements Scenario {
    private static final String QUESTION = "Can you see my dog Milo tomorrow morning please";

    /** Until the calls no longer all hear their greeting. */
    private static final Duration SETTLING = Duration.ofSeconds(8);

    private final CallerSound question = CallerSound.sentence(QUESTION, QUESTION.hashCode());
    private final Asker.Lines lines = new Asker.Lines(CallerSound.noise(1), question);
    private final CascadeScene scene = new CascadeScene(question);

    @Override
    public String name() {
        return "answers";
    }

    @Override
    public boolean usual() {
        return false;
    }

    @Override
    public Optional<Scene> scene() {
        return Optional.of(scene);
    }

    @Override
    public void run(Server server, Load load, Report report) throws Exception {
        for (BenchClinics clinic : BenchClinics.values()) {
            var figures = new AnswerFigures();
            Meter.Spent spent;
            double late;
            int failures;
            Caller.Cast cast = (number, ear, sent) -> new Asker(lines, ear, sent, figures, number);
            try (var board =
                    new Switchboard(server.target(), clinic.line(), cast, figures.manners())) {
                board.raiseTo(load.calls());
                Pace.hold(SETTLING);
                figures.manners().measure(true);
                spent =
                        new Meter(server)
                                .during(load.length(), board.loop(), server.name() + " answers");
                figures.manners().measure(false);
                late = board.loop().lateness().millisAt(0.99);
                failures = board.failures();
            }
            told(clinic, figures, load.calls(), report);
            report.value(
                    title(clinic) + ": cores of server, of loader and doubles; loader late",
                    load.calls(),
                    "",
                    "%.2f, %.2f; p99 %.1f ms; calls not kept up %d",
                    spent.serverCores(),
                    spent.ownCores(),
                    late,
                    failures);
        }
        report.value(
                "answers: refused by real services",
                load.calls(),
                "none",
                "%s",
                scene.complaints());
    }

    private void told(BenchClinics clinic, AnswerFigures figures, int calls, Report report) {
        var sounds = new Latencies();
        var answers = new Latencies();
        var found = new AnswerPaths();
        var rules = new AnswerPath.Rules(Duration.ofMillis(clinic.quickMillis()), clinic.guesses());
        Map<SentFrames, Heard> heard = new HashMap<>();
        for (AskedTurn turn : figures.turns()) {
            sounds.add(turn.toSound());
            answers.add(turn.toAnswer());
            found.add(
                    turn,
                    AnswerPath.of(
                            turn,
                            heard.computeIfAbsent(turn.sent(), Heard::in),
                            scene.ledger().until(turn.turn(), turn.answeredAt()),
                            rules),
                    scene.ledger().until(turn.turn(), turn.answeredAt()));
        }
        sounds.addLost(figures.lost());
        answers.addLost(figures.lost());
        String title = title(clinic);
        report.times(title + ": first audio", calls, sounds, "p95 ≤ 800");
        report.times(title + ": audio that answers", calls, answers, "p50 ≤ 950, p95 ≤ 1400");
        found.into(title, calls, report);
        report.value(title + ": oddities", calls, "none", "%s", figures.oddities());
    }

    private static String title(BenchClinics clinic) {
        return "answers, " + clinic.title();
    }
}
