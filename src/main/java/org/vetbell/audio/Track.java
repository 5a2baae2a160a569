/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

import java.util.Arrays;

/**
 * One track of a recording: sound laid at its place in time, silence where there was none. Only the
 * newest four seconds are held; what lies before was taken and stays as it is. Places count samples
 * from the beginning of the recording. One thread at a time, nothing allocated per sound.
 */
final class Track {
    /** How much can be laid beyond what was taken. */
    static final int WINDOW = 1 << 15;

    private static final int MASK = WINDOW - 1;

    private final byte[] sound = new byte[WINDOW];
    private long taken;

    Track() {
        Arrays.fill(sound, MuLaw.SILENCE);
    }

    /** Everything before this place was taken. */
    long taken() {
        return taken;
    }

    /** Lays sound; what of it falls before what was taken, or beyond the window, is left out. */
    void lay(long at, byte[] mulaw, int offset, int length) {
        long from = Math.max(at, taken);
        long to = Math.min(at + length, taken + WINDOW);
        for (long place = from; place < to; place++) {
            sound[(int) place & MASK] = mulaw[offset + (int) (place - at)];
        }
    }

    /** Takes the next sample for good. */
    byte take() {
        int index = (int) taken++ & MASK;
        byte code = sound[index];
        sound[index] = MuLaw.SILENCE;
        return code;
    }
}
