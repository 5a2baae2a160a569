/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vetbell.fake.ai.Witness.What;

/**
 * Callers who talk with a model that hears and speaks by itself, and takes the time that a real one
 * does. Measured is how long they wait for an answer, and how much of that is ours.
 */
final class ConversationScenario implements Scenario {
    private final Questions questions = new Questions();
    private final ConversationScene scene = new ConversationScene();

    @Override
    public String name() {
        return "conversation";
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
        for (BenchClinics clinic : List.of(BenchClinics.USUAL, BenchClinics.BRISK)) {
            String title = "conversation, " + clinic.title();
            AnswerFigures figures = questions.ask(server, load, clinic, title, report);
            shares(figures.turns(), clinic, title, load.calls(), report);
        }
        report.value(
                "conversation: what the service would refuse",
                load.calls(),
                "none",
                "%s",
                scene.complaints());
    }

    /** The question is asked at the end of the pause; then everything waits for the model. */
    private void shares(
            List<AskedTurn> turns, BenchClinics clinic, String title, int calls, Report report) {
        var ours = new Latencies();
        var toModel = new Latencies();
        var toEar = new Latencies();
        var model = new Latencies();
        var pause = Duration.ofMillis(clinic.usualMillis());
        Map<SentFrames, Heard> heard = new HashMap<>();
        for (AskedTurn turn : turns) {
            Heard its = heard.computeIfAbsent(turn.sent(), Heard::in);
            long over = turn.quietSince(its, pause);
            List<Ledger.Entry> passed = scene.ledger().until(turn.turn(), turn.answeredAt());
            Optional<Ledger.Entry> asked = Ledger.last(passed, What.QUESTION);
            Optional<Ledger.Entry> sound = Ledger.last(passed, What.SOUND);
            if (over == 0 || asked.isEmpty() || sound.isEmpty()) {
                ours.addLost(1);
            } else {
                long late = asked.get().at() - over;
                long made = sound.get().at() - late;
                long audible = Math.max(sound.get().at(), turn.ledUntil());
                toModel.add(late);
                toEar.add(turn.answeredAt() - audible);
                ours.add(turn.answeredAt() - Math.max(made, turn.notBefore(over)));
                model.add(sound.get().at() - asked.get().at());
            }
        }
        report.times(title + ": our share", calls, ours, "p95 ≤ 25");
        report.times(title + ": of that, until the model was asked", calls, toModel, "");
        report.times(title + ": of that, until the ear had the sound", calls, toEar, "");
        report.times(title + ": double, question to first sound", calls, model, "");
    }
}
