/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

import java.time.Duration;

/**
 * Finds where a caller's speech begins, pauses, goes on and ends, by media time: 20 ms for every
 * frame, whenever it arrives. So a recorded call gives the same changes again.
 *
 * <p>Speech has begun when {@value #ONSET_FRAMES} of the last {@value #ONSET_WINDOW} frames were
 * speech: 100 to 160 ms, long enough to pass over clicks and knocks and short enough to stop
 * talking over somebody. It is sustained once so much of it was heard that it is no cough. It has
 * ended after a quiet of the given length, which may change at any time. One thread at a time.
 */
public final class Endpointer {
    private static final int ONSET_FRAMES = 5;
    private static final int ONSET_WINDOW = 8;
    private static final float SPEECH = 0.5f;
    private static final int FRAME_MILLIS = 20;

    /** Between the sounds of a word it is quiet for up to 80 ms; that still counts as speech. */
    private static final int WITHIN_WORD = 4;

    /** A quiet of 200 ms is longer than most stops within speech. */
    private static final int PAUSE_FRAMES = 10;

    private final int sustainedFrames;
    private int endFrames;
    private int recent;
    private int speechRun;
    private int quietFrames;
    private int spokenFrames;
    private boolean speaking;
    private boolean paused;
    private boolean sustained;

    /**
     * @param end how long nobody speaks before speech has ended
     * @param sustained how much speech is more than a cough
     */
    public Endpointer(Duration end, Duration sustained) {
        this.sustainedFrames = frames(sustained);
        endAfter(end);
    }

    /** From now on speech has ended after that much quiet; longer than the pause within it. */
    public void endAfter(Duration quiet) {
        endFrames = frames(quiet);
    }

    /** Takes the next frame's likelihood of speech. */
    public Change after(float likelihood) {
        return after(likelihood, false);
    }

    /**
     * Takes the next frame's likelihood of speech.
     *
     * @param diesAway whether the sound came with a bang and only dies away: with that no speech
     *     begins, yet if it proves to be speech after all, its frames were counted
     */
    public Change after(float likelihood, boolean diesAway) {
        boolean speech = likelihood >= SPEECH;
        recent = (recent << 1 | (speech ? 1 : 0)) & ((1 << ONSET_WINDOW) - 1);
        speechRun = speech ? speechRun + 1 : 0;
        return speaking ? whileSpeaking(speech) : whileQuiet(diesAway);
    }

    /** Whether the caller is speaking, short pauses included. */
    public boolean speaking() {
        return speaking;
    }

    /** How long nobody has spoken. */
    public Duration quiet() {
        return Duration.ofMillis((long) quietFrames * FRAME_MILLIS);
    }

    private Change whileQuiet(boolean diesAway) {
        int spoken = Integer.bitCount(recent);
        if (spoken < ONSET_FRAMES || diesAway) {
            return Change.NONE;
        }
        speaking = true;
        spokenFrames = spoken;
        quietFrames = 0;
        return Change.STARTED;
    }

    private Change whileSpeaking(boolean speech) {
        // A single frame amid quiet is a click, not the caller going on.
        if (speechRun >= 2 || speech && quietFrames <= WITHIN_WORD) {
            spokenFrames += 1 + (quietFrames <= WITHIN_WORD ? quietFrames : 0);
            quietFrames = 0;
        } else {
            quietFrames++;
        }
        return change();
    }

    private Change change() {
        if (quietFrames >= endFrames) {
            speaking = false;
            paused = false;
            sustained = false;
            recent = 0;
            return Change.STOPPED;
        }
        if (!paused && quietFrames >= PAUSE_FRAMES) {
            paused = true;
            return Change.PAUSED;
        }
        if (paused && quietFrames == 0) {
            paused = false;
            return Change.RESUMED;
        }
        if (!sustained && spokenFrames >= sustainedFrames) {
            sustained = true;
            return Change.SUSTAINED;
        }
        return Change.NONE;
    }

    private static int frames(Duration duration) {
        if (duration.toMillis() < FRAME_MILLIS) {
            throw new IllegalArgumentException("a time to wait is at least one frame of 20 ms");
        }
        return (int) (duration.toMillis() / FRAME_MILLIS);
    }

    /** What a frame changed; at most one thing at a time. */
    public enum Change {
        NONE,
        /** Speech has begun. */
        STARTED,
        /** It is more than a cough. */
        SUSTAINED,
        /** It is quiet for a moment. */
        PAUSED,
        /** Speech goes on. */
        RESUMED,
        /** Speech has ended. */
        STOPPED
    }
}
