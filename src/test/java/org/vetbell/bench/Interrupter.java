/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.util.List;
import java.util.Random;

/**
 * A caller who listens for a while and then speaks over the agent, a whole sentence long; waits for
 * the answer, and does it again. Keys are pressed so that the call goes on: after two sentences
 * that the agent could not understand, the one for opening hours; after a silence, the one that has
 * the last words repeated.
 */
final class Interrupter implements Caller {
    private static final long SECOND = 1_000_000_000L;
    private static final long LISTENS = SECOND;
    private static final long GIVES_UP_STOPPING = 3 * SECOND;
    private static final long GIVES_UP_ANSWER = 10 * SECOND;
    private static final long BORED = 5 * SECOND / 2;
    private static final long HEARS = SECOND / 3;
    private static final int NOT_UNDERSTOOD = 2;
    private static final char HOURS = '4';
    private static final char AGAIN = '0';

    private final Lines lines;
    private final EarBuffer ear;
    private final SentFrames sent;
    private final MannersFigures figures;
    private final Random random;
    private Talk talk = Talk.OVER;
    private long patience;
    private long keyAt;
    private int noise;
    private int turns;

    Interrupter(Lines lines, EarBuffer ear, SentFrames sent, MannersFigures figures, long seed) {
        this.lines = lines;
        this.ear = ear;
        this.sent = sent;
        this.figures = figures;
        this.random = new Random(seed);
        this.noise = random.nextInt(lines.noise().frames());
        this.patience = nextPatience();
    }

    /**
     * What may be said.
     *
     * @param noise the line while nothing is
     */
    record Lines(CallerSound noise, List<CallerSound> sentences) {}

    @Override
    public Frame speak(long now) {
        settle(now);
        if (talk.frame < 0) {
            if (talk.settled() && ear.amidUtterance() && ear.soundingFor(now) > patience) {
                talk = new Talk(lines.sentences().get(random.nextInt(lines.sentences().size())));
                patience = nextPatience();
            } else {
                noise = (noise + 1) % lines.noise().frames();
                return new Frame(lines.noise(), noise);
            }
        }
        return next(now);
    }

    @Override
    public char key(long now) {
        if (!talk.settled() || now - keyAt < BORED) {
            return NO_KEY;
        }
        if (turns >= NOT_UNDERSTOOD && ear.soundingFor(now) > HEARS) {
            turns = 0;
            keyAt = now;
            return HOURS;
        }
        if (!ear.sounds(now) && now - ear.playedUntil() > BORED) {
            keyAt = now;
            return AGAIN;
        }
        return NO_KEY;
    }

    @Override
    public void heard(long now) {
        if (talk.awaitsAnswer) {
            talk.awaitsAnswer = false;
            turns++;
            figures.answered(
                    now - talk.lastVoicedAt,
                    new Interruption(sent, talk.firstVoiced, talk.clearedAt, talk.lastVoiced, now));
        } else if (talk.frame >= 0 && talk.clearedAt > 0 && !talk.overtalked) {
            talk.overtalked = true;
            figures.talkedOver();
        }
    }

    @Override
    public void cleared(boolean sounded, long now) {
        if (talk.awaitsSilence) {
            talk.awaitsSilence = false;
            talk.clearedAt = now;
            figures.silent(Math.min(now, sounded ? now : ear.playedUntil()) - talk.firstVoicedAt);
        }
    }

    private Frame next(long now) {
        CallerSound sentence = talk.sentence;
        int number = talk.frame;
        if (number == sentence.firstVoiced()) {
            talk.firstVoiced = sent.count();
            talk.firstVoicedAt = now;
            talk.awaitsSilence = ear.sounds(now);
        }
        if (number == sentence.lastVoiced()) {
            talk.lastVoiced = sent.count();
            talk.lastVoicedAt = now;
            talk.awaitsAnswer = talk.clearedAt > 0 && !talk.overtalked;
        }
        talk.frame = number + 1 < sentence.frames() ? number + 1 : -1;
        return new Frame(sentence, number);
    }

    /** Closes what has not come. */
    private void settle(long now) {
        if (talk.awaitsSilence && !ear.sounds(now) && !ear.amidUtterance()) {
            talk.awaitsSilence = false;
            figures.endedByItself();
        } else if (talk.awaitsSilence && now - talk.firstVoicedAt > GIVES_UP_STOPPING) {
            talk.awaitsSilence = false;
            figures.notStopped();
        }
        if (talk.awaitsAnswer && now - talk.lastVoicedAt > GIVES_UP_ANSWER) {
            talk.awaitsAnswer = false;
            figures.unanswered();
        }
    }

    private long nextPatience() {
        return LISTENS + (long) (random.nextDouble() * SECOND);
    }

    /** One sentence of the caller's, and what it waits for. */
    private static final class Talk {
        static final Talk OVER = new Talk(null);

        final CallerSound sentence;
        int frame;
        int firstVoiced;
        int lastVoiced;
        long firstVoicedAt;
        long lastVoicedAt;
        long clearedAt;
        boolean awaitsSilence;
        boolean awaitsAnswer;
        boolean overtalked;

        Talk(CallerSound sentence) {
            this.sentence = sentence;
            this.frame = sentence == null ? -1 : 0;
        }

        boolean settled() {
            return frame < 0 && !awaitsSilence && !awaitsAnswer;
        }
    }
}
