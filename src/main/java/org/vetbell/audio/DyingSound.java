/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

/**
 * Notices a sound that came all at once, much louder than what was before, and has only died away
 * since: a slammed door, a dropped dish, a bark, a cough. A voice that begins so abruptly holds its
 * level or rises again within a few frames. The values were found with {@code ./mvnw -Pears}. One
 * thread at a time.
 */
final class DyingSound {
    /** A bang rises by at least so many decibels from one frame to the next; words seldom do. */
    private static final float JUMP = 15;

    /** And stands so many decibels above what was before it. */
    private static final float LOUD = 25;

    /** The frame in which it begins may hold only its beginning: the next may still be louder. */
    private static final int RISING_FRAMES = 1;

    /** A room swallows sound by 50 dB a second and more; a held vowel falls slower. */
    private static final float LEAST_FALL = 1;

    /** The level of a noise wavers by so much from frame to frame. */
    private static final float WAVER = 2.5f;

    /** Before that the fall says nothing: 60 ms. */
    private static final int SURE_FRAMES = 3;

    private float previous;
    private float before;
    private float peak;
    private float lowest;
    private int sinceJump;
    private int sincePeak;
    private boolean dying;

    /** Nothing was heard yet but a line at that level. */
    DyingSound(float decibels) {
        previous = decibels;
    }

    /** Takes the next frame's level. */
    void after(float decibels) {
        boolean rising = dying && sinceJump < RISING_FRAMES;
        if (!rising && decibels > previous + JUMP) {
            dying = true;
            before = previous;
            sinceJump = 0;
            peakAt(decibels);
        } else if (dying) {
            sinceJump++;
            follow(decibels);
        }
        previous = decibels;
    }

    /** Whether a sound has done nothing but die away. */
    boolean heard() {
        return dying && sincePeak >= SURE_FRAMES && peak > before + LOUD;
    }

    private void follow(float decibels) {
        if (decibels > peak) {
            dying = sinceJump <= RISING_FRAMES;
            peakAt(decibels);
            return;
        }
        sincePeak++;
        boolean risen = decibels > lowest + WAVER;
        boolean held = sincePeak >= SURE_FRAMES && decibels > peak - LEAST_FALL * sincePeak;
        dying = !risen && !held;
        lowest = Math.min(lowest, decibels);
    }

    private void peakAt(float decibels) {
        peak = decibels;
        lowest = decibels;
        sincePeak = 0;
    }
}
