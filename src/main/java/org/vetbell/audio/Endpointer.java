/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

import java.time.Duration;

/**
 * Finds where a caller's speech begins and ends, by media time: 20 ms for every frame, whenever it
 * arrives. So a recorded call gives the same ends again.
 *
 * <p>Speech has begun when {@value #ONSET_FRAMES} of the last {@value #ONSET_WINDOW} frames were
 * speech: 140 to 200 ms, long enough to pass over clicks and knocks and short enough to stop
 * talking over somebody. It has ended after a pause of the given length. One thread at a time.
 */
public final class Endpointer {
    /** The pause that ends speech unless told otherwise. */
    public static final Duration USUAL_PAUSE = Duration.ofMillis(700);

    private static final int ONSET_FRAMES = 7;
    private static final int ONSET_WINDOW = 10;
    private static final float SPEECH = 0.5f;
    private static final int FRAME_MILLIS = 20;

    private final int pauseFrames;
    private int recent;
    private int quietFrames;
    private boolean speaking;

    /**
     * @param pause how long nobody speaks before speech has ended
     */
    public Endpointer(Duration pause) {
        if (pause.toMillis() < FRAME_MILLIS) {
            throw new IllegalArgumentException("a pause lasts at least one frame of 20 ms");
        }
        pauseFrames = (int) (pause.toMillis() / FRAME_MILLIS);
    }

    /** Takes the next frame's likelihood of speech. */
    public Change after(float likelihood) {
        boolean speech = likelihood >= SPEECH;
        recent = (recent << 1 | (speech ? 1 : 0)) & ((1 << ONSET_WINDOW) - 1);
        quietFrames = speech ? 0 : quietFrames + 1;
        if (!speaking && Integer.bitCount(recent) >= ONSET_FRAMES) {
            speaking = true;
            return Change.STARTED;
        }
        if (speaking && quietFrames >= pauseFrames) {
            speaking = false;
            recent = 0;
            return Change.STOPPED;
        }
        return Change.NONE;
    }

    /** Whether the caller is speaking, short pauses included. */
    public boolean speaking() {
        return speaking;
    }

    /** What a frame changed. */
    public enum Change {
        NONE,
        STARTED,
        STOPPED
    }
}
