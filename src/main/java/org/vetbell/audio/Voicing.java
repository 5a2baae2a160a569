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
        // The two energies grow by one sample with each shorter lag: they are never summed anew.
        float now = QUIET + energy(LONGEST_LAG, LENGTH);
        float then = QUIET + energy(0, LENGTH - LONGEST_LAG);
        float best = 0;
        for (int lag = LONGEST_LAG; lag >= SHORTEST_LAG; lag--) {
            float product = product(lag);
            // Squares are compared, so that one root is drawn and not one for every lag.
            if (product > 0 && product * product > best * now * then) {
                best = product * product / (now * then);
            }
            now += past[lag - 1] * past[lag - 1];
            then += past[LENGTH - lag] * past[LENGTH - lag];
        }
        return (float) Math.sqrt(best);
    }

    /** Four sums at once: each addition need not wait for the one before. */
    private float product(int lag) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = lag;
        for (; i + 3 < LENGTH; i += 4) {
            a += past[i] * past[i - lag];
            b += past[i + 1] * past[i + 1 - lag];
            c += past[i + 2] * past[i + 2 - lag];
            d += past[i + 3] * past[i + 3 - lag];
        }
        for (; i < LENGTH; i++) {
            a += past[i] * past[i - lag];
        }
        return a + b + (c + d);
    }

    private float energy(int from, int to) {
        float sum = 0;
        for (int i = from; i < to; i++) {
            sum += past[i] * past[i];
        }
        return sum;
    }
}
