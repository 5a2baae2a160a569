/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.sound;

import java.util.List;
import java.util.Random;

/** Backgrounds of a call; of any loudness, as they are scaled afterwards. */
public enum Noise {
    NONE {
        @Override
        public float[] make(int length, List<List<short[]>> others, Random random) {
            return WHITE.make(length, others, random);
        }
    },
    WHITE {
        @Override
        public float[] make(int length, List<List<short[]>> others, Random random) {
            float[] noise = new float[length];
            for (int i = 0; i < length; i++) {
                noise[i] = (float) random.nextGaussian();
            }
            return noise;
        }
    },
    /** White noise through three poles, falling by 3 dB an octave (after P. Kellet). */
    PINK {
        @Override
        public float[] make(int length, List<List<short[]>> others, Random random) {
            float[] noise = new float[length];
            double a = 0;
            double b = 0;
            double c = 0;
            for (int i = 0; i < length; i++) {
                double white = random.nextGaussian();
                a = 0.99765 * a + white * 0.0990460;
                b = 0.96300 * b + white * 0.2965164;
                c = 0.57000 * c + white * 1.0526913;
                noise[i] = (float) (a + b + c + white * 0.1848);
            }
            return noise;
        }
    },
    /** Eight voices at once, none of them the caller's. */
    BABBLE {
        @Override
        public float[] make(int length, List<List<short[]>> others, Random random) {
            float[] noise = new float[length];
            for (int voice = 0; voice < 8; voice++) {
                List<short[]> prompts = others.get(voice % others.size());
                int at = 0;
                while (at < length) {
                    short[] prompt = prompts.get(random.nextInt(prompts.size()));
                    for (int i = 0; i < prompt.length && at < length; i++) {
                        noise[at++] += prompt[i];
                    }
                }
            }
            return noise;
        }
    },
    /** Chords that change four times a second and fade. */
    MUSIC {
        @Override
        public float[] make(int length, List<List<short[]>> others, Random random) {
            float[] noise = new float[length];
            int beat = MuLaw.SAMPLE_RATE_HZ / 4;
            for (int from = 0; from < length; from += beat) {
                for (int note = 0; note < 4; note++) {
                    double hz = 110 * Math.pow(2, random.nextInt(30) / 12.0);
                    for (int i = from; i < Math.min(length, from + beat); i++) {
                        double t = (double) (i - from) / MuLaw.SAMPLE_RATE_HZ;
                        double fade = Math.exp(-3 * t);
                        for (int n = 1; n <= 4; n++) {
                            noise[i] += (float) (fade / n * Math.sin(2 * Math.PI * hz * n * t));
                        }
                    }
                }
            }
            return noise;
        }
    };

    /**
     * Makes noise of one kind; the same for the same random numbers.
     *
     * @param length in samples, 8 kHz
     * @param others sentences of people who are not the caller, a list a person; only babble needs
     *     any
     */
    public abstract float[] make(int length, List<List<short[]>> others, Random random);
}
