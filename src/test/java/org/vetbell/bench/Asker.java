/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.util.Optional;
import java.util.Random;

/**
 * A caller who waits until the agent is silent, asks something, waits for the answer and hears it
 * to its end, and does it again.
 */
final class Asker implements Caller {
    private static final long SECOND = 1_000_000_000L;
    private static final long GIVES_UP = 8 * SECOND;

    /** Longer than the recogniser's double takes for a pause within a line. */
    private static final long THINKS = 3 * SECOND / 10;

    private final CallerSound noise;
    private final CallerSound question;
    private final EarBuffer ear;
    private final SentFrames sent;
    private final AnswerFigures figures;
    private final Random random;
    private long patience;
    private int quietFrame;
    private int frame = -1;
    private int firstVoiced;
    private int lastVoiced;
    private long waitingSince;
    private long soundAt;
    private int answeredTurn = TurnMark.NONE;
    private boolean greeted;
    private boolean waits;
    private boolean talkedOver;

    Asker(Lines lines, EarBuffer ear, SentFrames sent, AnswerFigures figures, long seed) {
        this.noise = lines.noise();
        this.question = lines.question();
        this.ear = ear;
        this.sent = sent;
        this.figures = figures;
        this.random = new Random(seed);
        this.quietFrame = random.nextInt(noise.frames());
        think();
    }

    /**
     * What is heard of the caller.
     *
     * @param noise the line while nothing is said
     */
    record Lines(CallerSound noise, CallerSound question) {}

    @Override
    public Frame speak(long now) {
        if (waits && now - waitingSince > GIVES_UP) {
            waits = false;
            figures.unanswered(soundAt > 0);
        }
        if (frame < 0 && !waits && mayAsk(now)) {
            frame = 0;
            talkedOver = false;
            think();
        }
        if (frame < 0) {
            quietFrame = (quietFrame + 1) % noise.frames();
            return new Frame(noise, quietFrame);
        }
        return next(now);
    }

    @Override
    public char key(long now) {
        return NO_KEY;
    }

    @Override
    public void heard(long now) {
        greeted = true;
        if (frame >= 0 && !waits && !talkedOver) {
            talkedOver = true;
            figures.talkedOver();
        }
        if (waits && soundAt == 0) {
            soundAt = now;
        }
    }

    @Override
    public void heard(byte[] message, int begin, int end, long now) {
        heard(now);
        Optional<TurnMark> mark = TurnMark.in(message, begin, end);
        if (mark.isEmpty() || mark.get().turn() == answeredTurn) {
            return;
        }
        answeredTurn = mark.get().turn();
        if (waits) {
            waits = false;
            figures.answered(answered(mark.get(), now));
        }
    }

    /**
     * What waits in the ear's buffer, and what precedes the answer in its message, is heard first.
     */
    private AskedTurn answered(TurnMark mark, long now) {
        long heardAt = Math.max(now, ear.playedUntil()) + EarBuffer.nanos(mark.behind());
        boolean led = soundAt < now || mark.behind() > 0;
        long ledUntil = led ? mark.behind() > 0 ? heardAt : ear.playedUntil() : 0;
        return new AskedTurn(
                sent, firstVoiced, lastVoiced, soundAt, heardAt, ledUntil, answeredTurn);
    }

    @Override
    public void cleared(boolean sounded, long now) {
        // is not interested
    }

    private boolean mayAsk(long now) {
        boolean silent = !ear.sounds(now) && !ear.amidUtterance();
        return greeted && silent && now - ear.playedUntil() > patience;
    }

    private Frame next(long now) {
        int number = frame;
        if (number == question.firstVoiced()) {
            firstVoiced = sent.count();
        }
        if (number == question.lastVoiced()) {
            lastVoiced = sent.count();
            waitingSince = now;
            soundAt = 0;
            waits = !talkedOver;
        }
        frame = number + 1 < question.frames() ? number + 1 : -1;
        return new Frame(question, number);
    }

    private void think() {
        patience = THINKS + (long) (random.nextDouble() * SECOND);
    }
}
