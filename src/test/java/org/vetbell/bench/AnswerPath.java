/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.vetbell.fake.ai.Witness.What;

/**
 * What one answer had to wait for, and what we added: how late each step was that follows from
 * others, and how much later the answer was heard than if none had been.
 *
 * @param toModel from the last thing the question waited for until the model had it
 * @param toVoice from the last thing the first clause waited for until the voice had it
 * @param toEar from the voice's first sound, or from the end of what was said before the answer,
 *     until it was heard
 * @param ours how much later the answer was heard than with all of these at nothing; what
 *     overlapped with waiting for something else does not count
 * @param guessed whether the model was asked before the caller's turn was over
 */
record AnswerPath(long toModel, long toVoice, long toEar, long ours, boolean guessed) {
    /** The ear tells of a pause after 200 ms; a guess is made then at the earliest. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private static final String CLAUSE = ", ";

    /**
     * Where the clinic's callers are quiet for a while.
     *
     * @param quick the quiet that ends a turn whose words look complete
     * @param guesses whether the model may be asked before that
     */
    record Rules(Duration quick, boolean guesses) {}

    /**
     * Follows it back from the ear, or finds that a part of it was not seen.
     *
     * @param passed at the providers in this turn until the answer was heard
     */
    static Optional<AnswerPath> of(
            AskedTurn turn, Heard heard, List<Ledger.Entry> passed, Rules rules) {
        long paused = turn.quietSince(heard, PAUSE);
        long quiet = turn.quietSince(heard, rules.quick());
        Optional<Ledger.Entry> words = last(passed, e -> e.what() == What.WORDS);
        Optional<Ledger.Entry> sound = last(passed, e -> e.what() == What.SOUND);
        Optional<Ledger.Entry> sentence =
                sound.flatMap(s -> last(before(passed, s), e -> e.what() == What.SENTENCE));
        Optional<Ledger.Entry> clause =
                sentence.flatMap(
                        s ->
                                last(
                                        before(passed, s),
                                        e -> e.what() == What.TEXT && e.words().endsWith(CLAUSE)));
        Optional<Ledger.Entry> question =
                clause.flatMap(c -> last(before(passed, c), e -> e.what() == What.QUESTION));
        if (question.isEmpty() || words.isEmpty() || paused == 0 || quiet == 0) {
            return Optional.empty();
        }
        long over = Math.max(quiet, words.get().at());
        long asked = question.get().at();
        boolean guessed = asked < over;
        long askable = rules.guesses() ? askable(paused, passed, question.get()) : over;
        long sayable = Math.max(over, clause.get().at());
        long made =
                Math.max(over, askable + clause.get().at() - asked)
                        + sound.get().at()
                        - sentence.get().at();
        long best = Math.max(made, turn.notBefore(over));
        return Optional.of(
                new AnswerPath(
                        asked - askable,
                        sentence.get().at() - sayable,
                        turn.answeredAt() - Math.max(sound.get().at(), turn.ledUntil()),
                        turn.answeredAt() - best,
                        guessed));
    }

    /** A guess needs a pause and the words it was made on. */
    private static long askable(long paused, List<Ledger.Entry> passed, Ledger.Entry question) {
        return last(
                        before(passed, question),
                        e -> e.what() == What.WORDS || e.what() == What.PARTIAL)
                .map(known -> Math.max(paused, known.at()))
                .orElse(paused);
    }

    private static Optional<Ledger.Entry> last(
            List<Ledger.Entry> passed, Predicate<Ledger.Entry> such) {
        return passed.stream().filter(such).reduce((a, b) -> b);
    }

    private static List<Ledger.Entry> before(List<Ledger.Entry> passed, Ledger.Entry entry) {
        return passed.subList(0, passed.indexOf(entry));
    }
}
