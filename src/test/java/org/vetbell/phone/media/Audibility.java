/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.media;

import org.vetbell.phone.sound.MuLaw;

/** Tells from frames whether the agent is speaking; a gap of half a second ends it. */
final class Audibility {

    private static final int GAP_FRAMES = 25;

    /** Below this (about -44 dBFS) a line is quiet. */
    private static final int QUIET = 200;

    enum Change {
        NONE,
        SPEAKS,
        STOPS
    }

    private int silentFrames = GAP_FRAMES + 1;

    Change frame(byte[] mulaw) {
        if (loud(mulaw)) {
            boolean began = silentFrames >= GAP_FRAMES;
            silentFrames = 0;
            return began ? Change.SPEAKS : Change.NONE;
        }
        silentFrames = Math.min(silentFrames + 1, GAP_FRAMES + 1);
        return silentFrames == GAP_FRAMES ? Change.STOPS : Change.NONE;
    }

    /** Cut off: there is no gap to wait for. */
    Change cut() {
        boolean spoke = silentFrames < GAP_FRAMES;
        silentFrames = GAP_FRAMES + 1;
        return spoke ? Change.STOPS : Change.NONE;
    }

    /** Whether a frame can be heard. */
    static boolean loud(byte[] mulaw) {
        for (byte coded : mulaw) {
            if (Math.abs(MuLaw.decode(coded)) > QUIET) {
                return true;
            }
        }
        return false;
    }
}
