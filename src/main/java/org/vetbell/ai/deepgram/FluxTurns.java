/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.deepgram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.vetbell.ai.hearing.Microphone;
import org.vetbell.ai.hearing.Service.Line;
import org.vetbell.ai.hearing.Service.Talk;
import org.vetbell.audio.MuLaw;

/**
 * What is said on one of Flux's sockets where it tells when a turn is over. The caller's sound goes
 * on all the while, as the model judges by the quiet too; pauses wait for the end of their turn,
 * which is forced only when it takes too long and the caller has not gone on. Time is that of the
 * sound.
 */
final class FluxTurns implements Talk {
    /** 80 ms, as the service wants them. */
    private static final int PIECE = 640;

    private final Line line;
    private final long within;
    private final Microphone microphone = new Microphone(PIECE, 0, this::send);

    /** Where pauses that are not answered begin, in bytes of this connection. */
    private final Deque<Long> pauses = new ArrayDeque<>();

    private final FluxWords words;
    private long sent;
    private boolean quiet;
    private boolean forced;

    /**
     * @param within how long after a pause its turn is over at the latest
     */
    FluxTurns(Line line, Duration within) {
        this.line = line;
        this.words = new FluxWords(line);
        this.within = within.toMillis() * MuLaw.BYTES_PER_MILLI;
    }

    @Override
    public void sound(byte[] mulaw) {
        microphone.add(mulaw);
        forceIfLate();
    }

    @Override
    public void commit() {
        microphone.commit();
        pauses.add(sent);
        quiet = true;
        settle();
        forceIfLate();
    }

    @Override
    public void goesOn() {
        quiet = false;
    }

    @Override
    public void heard(String message) {
        words.hear(message, this::heard);
    }

    private void heard(TurnInfo.Turn turn) {
        if (turn.over()) {
            over(turn);
        }
        settle();
        forceIfLate();
    }

    /** An end that was forced is no news, and one without words is none of a turn. */
    private void over(TurnInfo.Turn turn) {
        boolean ours = forced;
        forced = false;
        if (!turn.text().isEmpty() && !ours) {
            line.turnOver();
        }
    }

    /** Answers the pauses whose sound was transcribed, the first of them with the words. */
    private void settle() {
        while (!words.goOn() && !pauses.isEmpty() && words.reach(pauses.peek())) {
            pauses.remove();
            words.give();
        }
    }

    private void forceIfLate() {
        boolean late = quiet && !pauses.isEmpty() && sent - pauses.peekLast() >= within;
        if (late && !forced && words.goOn()) {
            forced = true;
            line.send(FluxMessages.FORCE_END);
        }
    }

    private void send(byte[] mulaw) {
        sent += mulaw.length;
        line.sendSound(mulaw);
    }
}
