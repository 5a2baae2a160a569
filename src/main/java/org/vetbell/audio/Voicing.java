/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

/**
 * How periodic the last 40 ms are, as vowels are: the peak of the normalised autocorrelation
 * between 70 and 400 Hz, at half the sample rate to keep it cheap.
 */
final class Voicing {
    private static final int HALF_FRAME = VoiceActivity.FRAME / 2;
    private static final int LENGTH = 2 * HALF_FRAME;
    private static final int SHORTEST_LAG = 10;
    private static final int LONGEST_LAG = 57;
    private static final float QUIET = 1e3f;

    private final float[] past = new float[LENGTH];

    /** From 0 (noise) to 1 (a steady vowel). */
    float after(short[] frame) {
        System.arraycopy(past, HALF_FRAME, past, 0, HALF_FRAME);
        for (int i = 0; i < HALF_FRAME; i++) {
            past[HALF_FRAME + i] = (frame[2 * i] + frame[2 * i + 1]) / 2f;
        }
        float best = 0;
        for (int lag = SHORTEST_LAG; lag <= LONGEST_LAG; lag++) {
            best = Math.max(best, likeness(lag));
        }
        return best;
    }

    private float likeness(int lag) {
        float product = 0;
        float now = QUIET;
        float then = QUIET;
        for (int i = lag; i < LENGTH; i++) {
            float a = past[i];
            float b = past[i - lag];
            product += a * b;
            now += a * a;
            then += b * b;
        }
        return product <= 0 ? 0 : product / (float) Math.sqrt((double) now * then);
    }
}
