/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import org.vetbell.audio.MuLaw;

/**
 * Finds turns in a caller's sound as a service may: one begins with 100 ms of sound that is no
 * background, and is over after 300 ms without any. One thread.
 */
public final class TurnDetector {
    /** How long it is quiet when a turn is over, in milliseconds. */
    public static final int QUIET_MILLIS = 300;

    private static final int BACKGROUND = 300;
    private static final int BEGINS = 100 * MuLaw.BYTES_PER_MILLI;
    private static final int ENDS = QUIET_MILLIS * MuLaw.BYTES_PER_MILLI;

    private int loud;
    private int quiet;
    private boolean speaking;

    /** Takes more sound; what it finds in it happens at once, in order. */
    public void hear(byte[] mulaw, Runnable begins, Runnable ends) {
        for (byte code : mulaw) {
            if (Math.abs(MuLaw.decode(code)) > BACKGROUND) {
                quiet = 0;
                if (++loud == BEGINS) {
                    speaking = true;
                    begins.run();
                }
            } else if (++quiet == ENDS) {
                loud = 0;
                if (speaking) {
                    speaking = false;
                    ends.run();
                }
            }
        }
    }

    /** Whether a turn has begun and is not over. */
    public boolean speaking() {
        return speaking;
    }
}
