/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

import java.util.Arrays;

/**
 * Brings sound of a higher rate, a whole multiple, down to the telephone's 8000 Hz, and removes
 * before what would fold back into the band of speech: flat to 3400 Hz, gone from 4000 Hz on.
 *
 * <p>A linear-phase FIR low-pass (a sinc under a Kaiser window) of which only the outputs that are
 * kept are computed, which is what a polyphase decimator does. Its delay is taken out: the first
 * output is the first input. One thread at a time; one object for one stream.
 *
 * <p>Source of the window's shape: J. F. Kaiser, "Nonrecursive digital filter design using the
 * I0-sinh window function" (1974).
 */
public final class Resampler {
    /** Taps on each side for each step of the ratio; 66 give a transition of about 500 Hz. */
    private static final int HALF_PER_STEP = 33;

    /** Middle of the transition, in parts of the rate that comes out: 3700 Hz. */
    private static final double CUTOFF = 0.4625;

    /** About 70 dB. */
    private static final double BETA = 0.1102 * (70 - 8.7);

    private final int factor;
    private final float[] taps;
    private float[] kept;

    /**
     * @param rateHz of what comes in
     * @throws IllegalArgumentException when it is no multiple of the telephone's rate
     */
    public Resampler(int rateHz) {
        if (rateHz < MuLaw.RATE_HZ || rateHz % MuLaw.RATE_HZ != 0) {
            throw new IllegalArgumentException("no multiple of 8000 Hz: " + rateHz);
        }
        factor = rateHz / MuLaw.RATE_HZ;
        taps = factor == 1 ? new float[] {1} : lowPass(factor);
        kept = new float[taps.length / 2];
    }

    /** More sound; what comes out of it, beginning where the last output ended. */
    public short[] more(short[] samples) {
        float[] all = Arrays.copyOf(kept, kept.length + samples.length);
        for (int i = 0; i < samples.length; i++) {
            all[kept.length + i] = samples[i];
        }
        int whole = Math.max(0, (all.length - taps.length + factor) / factor);
        short[] out = new short[whole];
        for (int i = 0; i < whole; i++) {
            out[i] = at(all, i * factor);
        }
        kept = Arrays.copyOfRange(all, whole * factor, all.length);
        return out;
    }

    /** The sound is over: what is left of it. */
    public short[] end() {
        return more(new short[taps.length / 2]);
    }

    private short at(float[] all, int from) {
        float sum = 0;
        for (int i = 0; i < taps.length; i++) {
            sum += taps[i] * all[from + i];
        }
        return (short) Math.clamp(Math.round(sum), Short.MIN_VALUE, Short.MAX_VALUE);
    }

    /** For steps between the telephone's rate and that multiple of it; its taps are 1 together. */
    static float[] lowPass(int factor) {
        int half = HALF_PER_STEP * factor;
        double cutoff = CUTOFF / factor;
        double[] exact = new double[2 * half + 1];
        double sum = 0;
        for (int i = 0; i < exact.length; i++) {
            double x = i - half;
            double sinc = x == 0 ? 2 * cutoff : Math.sin(2 * Math.PI * cutoff * x) / (Math.PI * x);
            double edge = x / half;
            exact[i] = sinc * bessel(BETA * Math.sqrt(1 - edge * edge)) / bessel(BETA);
            sum += exact[i];
        }
        float[] taps = new float[exact.length];
        for (int i = 0; i < taps.length; i++) {
            taps[i] = (float) (exact[i] / sum);
        }
        return taps;
    }

    /** The modified Bessel function of the first kind and order zero, by its series. */
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > 1e-12 * sum; k++) {
            term *= x * x / (4.0 * k * k);
            sum += term;
        }
        return sum;
    }
}
