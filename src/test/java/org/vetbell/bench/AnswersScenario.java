/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Callers who are heard by a recogniser, answered by a language model and spoken to by a voice, all
 * of which take the time that real ones do. Measured is how long callers wait for an answer, and
 * how much of that is ours; with the pauses of different clinics, with and without guesses.
 */
final class AnswersScenario implements Scenario {
    private final Questions questions = new Questions();
    private final CascadeScene scene =
            new CascadeScene(questions.word(CascadeScene.line(0).split(" ").length));

    @Override
    public String name() {
        return "answers";
    }

    @Override
    public boolean usual() {
        return false;
    }

    /** Once is enough, whatever the clinic. */
    @Override
    public boolean warmsUp() {
        return false;
    }

    @Override
    public Optional<Scene> scene() {
        return Optional.of(scene);
    }

    @Override
    public void run(Server server, Load load, Report report) throws Exception {
        questions.warmUp(server, load);
        for (BenchClinics clinic : BenchClinics.values()) {
            String title = "answers, " + clinic.title();
            AnswerFigures figures = questions.ask(server, load, clinic, title, report);
            paths(figures.turns(), clinic).into(title, load.calls(), report);
        }
        report.value(
                "answers: what the services would refuse",
                load.calls(),
                "none",
                "%s",
                scene.complaints());
    }

    private AnswerPaths paths(List<AskedTurn> turns, BenchClinics clinic) {
        var quick = Duration.ofMillis(clinic.quickMillis());
        var rules = new AnswerPath.Rules(quick, clinic.guesses());
        Map<SentFrames, Heard> heard = new HashMap<>();
        var paths = new AnswerPaths();
        for (AskedTurn turn : turns) {
            List<Ledger.Entry> passed = scene.ledger().until(turn.turn(), turn.answeredAt());
            Heard its = heard.computeIfAbsent(turn.sent(), Heard::in);
            paths.add(turn, AnswerPath.of(turn, its, passed, rules), passed);
        }
        return paths;
    }
}
