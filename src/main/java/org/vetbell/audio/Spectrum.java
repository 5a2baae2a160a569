/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

/**
 * The energy of one 20 ms frame in twelve bands, spaced as the ear hears (mel scale, 100 to 3800
 * Hz).
 *
 * <p>A radix-2 FFT of 256 points over a Hann window; all buffers are kept between frames.
 */
final class Spectrum {
    static final int BANDS = 12;

    private static final int SIZE = 256;
    private static final double LOWEST_HZ = 100;
    private static final double HIGHEST_HZ = 3800;
    private static final float[] WINDOW = new float[VoiceActivity.FRAME];
    private static final float[] COS = new float[SIZE / 2];
    private static final float[] SIN = new float[SIZE / 2];
    private static final int[] REVERSED = new int[SIZE];
    private static final int[] EDGES = new int[BANDS + 1];

    static {
        for (int i = 0; i < WINDOW.length; i++) {
            WINDOW[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / WINDOW.length));
        }
        for (int i = 0; i < SIZE / 2; i++) {
            COS[i] = (float) Math.cos(2 * Math.PI * i / SIZE);
            SIN[i] = (float) -Math.sin(2 * Math.PI * i / SIZE);
        }
        int bits = Integer.numberOfTrailingZeros(SIZE);
        for (int i = 0; i < SIZE; i++) {
            REVERSED[i] = Integer.reverse(i) >>> (Integer.SIZE - bits);
        }
        for (int band = 0; band <= BANDS; band++) {
            double mel = mel(LOWEST_HZ) + (mel(HIGHEST_HZ) - mel(LOWEST_HZ)) * band / BANDS;
            double hz = 700 * (Math.exp(mel / 1127) - 1);
            EDGES[band] = (int) Math.round(hz * SIZE / MuLaw.RATE_HZ);
        }
    }

    private final float[] real = new float[SIZE];
    private final float[] imaginary = new float[SIZE];

    /** Writes the mean power of each band of {@code frame} into {@code bands}. */
    void bands(short[] frame, float[] bands) {
        load(frame);
        transform();
        for (int band = 0; band < BANDS; band++) {
            float power = 0;
            for (int bin = EDGES[band]; bin < EDGES[band + 1]; bin++) {
                power += real[bin] * real[bin] + imaginary[bin] * imaginary[bin];
            }
            bands[band] = power / (EDGES[band + 1] - EDGES[band]);
        }
    }

    private void load(short[] frame) {
        for (int i = 0; i < SIZE; i++) {
            real[REVERSED[i]] = i < frame.length ? frame[i] * WINDOW[i] : 0;
            imaginary[i] = 0;
        }
    }

    private void transform() {
        for (int half = 1; half < SIZE; half *= 2) {
            int stride = SIZE / (2 * half);
            for (int start = 0; start < SIZE; start += 2 * half) {
                for (int k = 0; k < half; k++) {
                    butterfly(start + k, start + k + half, k * stride);
                }
            }
        }
    }

    private void butterfly(int low, int high, int twiddle) {
        float re = real[high] * COS[twiddle] - imaginary[high] * SIN[twiddle];
        float im = real[high] * SIN[twiddle] + imaginary[high] * COS[twiddle];
        real[high] = real[low] - re;
        imaginary[high] = imaginary[low] - im;
        real[low] += re;
        imaginary[low] += im;
    }

    private static double mel(double hz) {
        return 1127 * Math.log(1 + hz / 700);
    }
}
