/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import java.util.Arrays;
import java.util.function.Consumer;
import org.vetbell.audio.MuLaw;

/**
 * Turns the voice's samples, as they come, into telephone sound: louder, in mu-law, in pieces of at
 * most 100 ms, without the silence around it. One thread at a time.
 */
final class TelephoneSound {
    private static final int PIECE = 100 * MuLaw.BYTES_PER_MILLI;

    /** Silence within a sentence is at most so long; what lasts to the end is dropped. */
    private static final int LONGEST_PAUSE = 1000 * MuLaw.BYTES_PER_MILLI;

    /**
     * A little of the silence around it is kept, so that neither the first nor the last sound is
     * cut.
     */
    private static final int EDGE = 60 * MuLaw.BYTES_PER_MILLI;

    /** The voice speaks at about −23.5 dBFS; this brings it to −20, where telephone prompts lie. */
    private static final float GAIN = 1.5f;

    private static final int QUIET = 60;
    private static final float KNEE = 24_000;
    private static final float HEADROOM = 8_000;

    private final Consumer<byte[]> out;
    private final byte[] piece = new byte[PIECE];
    private int filled;
    private int silent;
    private boolean begun;

    /**
     * @param out gets the pieces and owns them
     */
    TelephoneSound(Consumer<byte[]> out) {
        this.out = out;
    }

    /** One more sample. */
    void sample(short sample) {
        if (Math.abs(sample) < QUIET) {
            silent = Math.min(silent + 1, LONGEST_PAUSE);
            return;
        }
        silence(begun ? silent : Math.min(silent, EDGE));
        silent = 0;
        begun = true;
        put(MuLaw.encode(louder(sample)));
    }

    /** The sentence is over. */
    void end() {
        silence(Math.min(silent, EDGE));
        if (filled > 0) {
            out.accept(Arrays.copyOf(piece, filled));
            filled = 0;
        }
        silent = 0;
    }

    private void silence(int samples) {
        for (int i = 0; i < samples; i++) {
            put(MuLaw.SILENCE);
        }
    }

    private void put(byte code) {
        piece[filled++] = code;
        if (filled == PIECE) {
            out.accept(piece.clone());
            filled = 0;
        }
    }

    /** Louder, with peaks bent instead of cut off. */
    private static short louder(short sample) {
        float loud = Math.abs(sample * GAIN);
        if (loud > KNEE) {
            float over = (loud - KNEE) / HEADROOM;
            loud = KNEE + HEADROOM * over / (1 + over);
        }
        return (short) (sample < 0 ? -loud : loud);
    }
}
