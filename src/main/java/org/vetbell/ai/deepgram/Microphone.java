/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.deepgram;

import java.util.function.Consumer;
import org.vetbell.port.SpeechToText;

/**
 * The caller's sound on its way out, in pieces as the service likes them, and as much of it as is
 * ever said again once more for a new connection. Positions are bytes since the caller was listened
 * to. One thread at a time.
 */
final class Microphone {
    /** 60 ms: fewer messages, and little later. */
    private static final int BATCH = 480;

    /** 250 ms: the most that the service wants at once. */
    private static final int LARGEST = 2000;

    private static final int KEPT = SpeechToText.MOST_KEPT;

    private final Consumer<byte[]> out;
    private final byte[] kept = new byte[KEPT];
    private long end;
    private long sent;

    /**
     * @param out gets what is to be sent, never without a byte in it
     */
    Microphone(Consumer<byte[]> out) {
        this.out = out;
    }

    void add(byte[] mulaw) {
        for (int taken = 0; taken < mulaw.length; taken += LARGEST) {
            int until = Math.min(taken + LARGEST, mulaw.length);
            for (int i = taken; i < until; i++) {
                kept[(int) (end++ % KEPT)] = mulaw[i];
            }
            if (end - sent >= BATCH) {
                flush();
            }
        }
    }

    /** Where the sound ends. */
    long end() {
        return end;
    }

    /** All sound goes out. */
    void flush() {
        send(end);
    }

    /** The sound up to there goes out, if it has not. */
    void send(long to) {
        while (sent < to) {
            byte[] piece = new byte[(int) Math.min(LARGEST, to - sent)];
            for (int i = 0; i < piece.length; i++) {
                piece[i] = kept[(int) (sent++ % KEPT)];
            }
            out.accept(piece);
        }
    }

    /** A new connection begins there, or as early as sound is kept; gives where. */
    long anew(long from) {
        sent = Math.max(Math.min(from, end), Math.max(0, end - KEPT));
        return sent;
    }
}
