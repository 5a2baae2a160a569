/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vetbell.fake.ai.Witness.What;

/** A frame each 20 ms; the last voiced one is the tenth, sent at 200. */
class AnswerPathTest {
    private static final int FRAMES = 100;
    private static final int LAST_VOICED = 10;
    private static final Duration QUICK = Duration.ofMillis(400);

    private final SentFrames sent = new SentFrames();
    private final boolean[] speech = new boolean[FRAMES];
    private final List<Ledger.Entry> passed = new ArrayList<>();
    private long soundAt;
    private long led;

    AnswerPathTest() {
        for (int i = 0; i < FRAMES; i++) {
            sent.add(new short[0], nanos(i * 20));
            speech[i] = i <= LAST_VOICED;
        }
    }

    @Test
    void withoutGuessesTheModelIsAskedAfterTheTurn() {
        at(550, What.WORDS, "See Milo?");
        at(610, What.QUESTION, "We can, Milo");
        at(1000, What.TEXT, "We can, ");
        at(1007, What.SENTENCE, "We can,");
        at(1100, What.SOUND, "We can,");

        assertThat(path(1104, false))
                .isEqualTo(new AnswerPath(ms(10), ms(7), ms(4), ms(21), false));
    }

    @Test
    void aGuessIsDueAtThePauseAndTheRestOfThePauseHidesWhatItIsLate() {
        at(350, What.PARTIAL, "See Milo?");
        at(410, What.QUESTION, "We can, Milo");
        at(500, What.TEXT, "We can, ");
        at(550, What.WORDS, "See Milo?");
        at(605, What.SENTENCE, "We can,");
        at(700, What.SOUND, "We can,");

        assertThat(path(702, true)).isEqualTo(new AnswerPath(ms(10), ms(5), ms(2), ms(7), true));
    }

    @Test
    void aGuessThatWasDroppedIsNotThePath() {
        at(410, What.QUESTION, "We can, Milo");
        at(550, What.WORDS, "See Milo?");
        at(551, What.QUESTION, "We can, Milo");
        at(560, What.TEXT, "We can, ");
        at(900, What.TEXT, "We can, ");
        at(902, What.SENTENCE, "We can,");
        at(1000, What.SOUND, "We can,");

        assertThat(path(1001, true)).isEqualTo(new AnswerPath(ms(1), ms(2), ms(1), ms(4), true));
    }

    @Test
    void anAnswerThatWaitsForTheEndOfALeadInWaitsByADecision() {
        at(550, What.WORDS, "See Milo?");
        at(610, What.QUESTION, "We can, Milo");
        at(700, What.TEXT, "We can, ");
        at(702, What.SENTENCE, "We can,");
        at(800, What.SOUND, "We can,");
        leadIn(605, 1005);

        assertThat(path(1005, false)).isEqualTo(new AnswerPath(ms(10), ms(2), ms(0), ms(5), false));
    }

    @Test
    void aLeadInThatWasOverBeforeTheAnswerCameChangesNothing() {
        at(550, What.WORDS, "See Milo?");
        at(610, What.QUESTION, "We can, Milo");
        at(1000, What.TEXT, "We can, ");
        at(1007, What.SENTENCE, "We can,");
        at(1100, What.SOUND, "We can,");
        leadIn(602, 1002);

        assertThat(path(1104, false))
                .isEqualTo(new AnswerPath(ms(10), ms(7), ms(4), ms(21), false));
    }

    @Test
    void whatWasNotSeenIsNotGuessedAt() {
        at(550, What.WORDS, "See Milo?");
        at(1100, What.SOUND, "We can,");

        assertThat(
                        AnswerPath.of(
                                turn(1200),
                                new Heard(speech, new boolean[FRAMES]),
                                passed,
                                new AnswerPath.Rules(QUICK, true)))
                .isEmpty();
    }

    private AnswerPath path(long answered, boolean guesses) {
        return AnswerPath.of(
                        turn(answered),
                        new Heard(speech, new boolean[FRAMES]),
                        passed,
                        new AnswerPath.Rules(QUICK, guesses))
                .orElseThrow();
    }

    private void leadIn(long from, long to) {
        soundAt = from;
        led = to;
    }

    private AskedTurn turn(long answered) {
        return new AskedTurn(
                sent,
                0,
                LAST_VOICED,
                nanos(led == 0 ? answered : soundAt),
                nanos(answered),
                nanos(led),
                1);
    }

    private void at(long millis, What what, String words) {
        passed.add(new Ledger.Entry(what, words, nanos(millis)));
    }

    private static long nanos(long millis) {
        return millis * 1_000_000;
    }

    private static long ms(long millis) {
        return nanos(millis);
    }
}
