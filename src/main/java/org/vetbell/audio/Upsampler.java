/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

import java.util.Arrays;

/**
 * Brings the telephone's sound up to a higher rate, a whole multiple, and removes the images that
 * come of it: the opposite of {@link Resampler}, through the same low-pass. Its delay is taken out:
 * the first output is the first input; 4 ms are kept for what follows. One thread at a time; one
 * object for one stream.
 */
public final class Upsampler {
    private final int factor;
    private final float[] taps;
    private final int half;
    private float[] kept;

    /**
     * @param rateHz of what comes out
     * @throws IllegalArgumentException when it is no multiple of the telephone's rate
     */
    public Upsampler(int rateHz) {
        if (rateHz < MuLaw.RATE_HZ || rateHz % MuLaw.RATE_HZ != 0) {
            throw new IllegalArgumentException("no multiple of 8000 Hz: " + rateHz);
        }
        factor = rateHz / MuLaw.RATE_HZ;
        taps = factor == 1 ? new float[] {1} : Resampler.lowPass(factor);
        half = taps.length / 2 / factor;
        kept = new float[half];
    }

    /** More sound; what comes out of it, beginning where the last output ended. */
    public short[] more(short[] samples) {
        float[] all = Arrays.copyOf(kept, kept.length + samples.length);
        for (int i = 0; i < samples.length; i++) {
            all[kept.length + i] = samples[i];
        }
        int whole = Math.max(0, all.length - 2 * half);
        short[] out = new short[whole * factor];
        for (int i = 0; i < out.length; i++) {
            out[i] = at(all, i / factor + half, i % factor);
        }
        kept = Arrays.copyOfRange(all, whole, all.length);
        return out;
    }

    /** The output that lies {@code phase} steps of the higher rate behind an input. */
    private short at(float[] all, int input, int phase) {
        float sum = 0;
        for (int d = -half; d <= half; d++) {
            int tap = taps.length / 2 + phase - factor * d;
            if (tap >= 0 && tap < taps.length) {
                sum += taps[tap] * all[input + d];
            }
        }
        return (short) Math.clamp(Math.round(factor * sum), Short.MIN_VALUE, Short.MAX_VALUE);
    }
}
