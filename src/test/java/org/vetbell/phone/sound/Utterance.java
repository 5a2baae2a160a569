/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.sound;

import java.util.Random;

/** Sounds of a caller, or beside one, that are no words: each the same whenever it is made. */
public enum Utterance {
    /** A cough: a burst of breath and a short tail with voice in it, about 300 ms. */
    COUGH {
        @Override
        public short[] sound() {
            var noise = new Random(7);
            short[] samples = new short[300 * PER_MILLI];
            for (int i = 0; i < samples.length; i++) {
                double millis = (double) i / PER_MILLI;
                double burst = millis < 90 ? Math.exp(-millis / 60) : 0;
                double tail = millis > 70 ? bow((millis - 70) / 230) : 0;
                double breath = noise.nextGaussian() * (0.5 * burst + 0.12 * tail);
                samples[i] = loud(breath + 0.5 * tail * voice(millis, 150 - millis / 10));
            }
            return samples;
        }
    },

    /** "Mm-hm": two short hummed syllables, the second higher, about 380 ms. */
    HUM {
        @Override
        public short[] sound() {
            short[] samples = new short[380 * PER_MILLI];
            for (int i = 0; i < samples.length; i++) {
                double millis = (double) i / PER_MILLI;
                double first = millis < 170 ? bow(millis / 170) : 0;
                double second = millis > 210 ? bow((millis - 210) / 170) : 0;
                samples[i] = loud(0.6 * (first * voice(millis, 130) + second * voice(millis, 165)));
            }
            return samples;
        }
    },

    /** Three raps on wood, a fifth of a second apart. */
    KNOCK {
        @Override
        public short[] sound() {
            return strikes(Impulse.KNOCK, 3, 220);
        }
    },

    /** A middle-sized dog barks once. */
    BARK {
        @Override
        public short[] sound() {
            return strikes(Impulse.BARK, 1, 200);
        }
    };

    private static final int PER_MILLI = MuLaw.SAMPLE_RATE_HZ / 1000;
    private static final int HARMONICS = 8;

    /** As loud as the embedded voice. */
    private static final double LOUDNESS = 3000;

    /** Something struck or barking is much louder than the one who holds the telephone. */
    private static final double STRIKING = 8000;

    /** 8 kHz, 16-bit. */
    public abstract short[] sound();

    private static short[] strikes(Impulse impulse, int times, int apartMillis) {
        var random = new Random(7);
        short[] samples = new short[times * apartMillis * PER_MILLI];
        for (int i = 0; i < samples.length; i++) {
            double millis = (double) i / PER_MILLI % apartMillis;
            samples[i] = clipped(STRIKING * impulse.at(millis, impulse.hz(), random));
        }
        return samples;
    }

    /** A hummed vowel: harmonics that fall off with their number. */
    private static double voice(double millis, double hz) {
        double sum = 0;
        for (int n = 1; n <= HARMONICS; n++) {
            sum += Math.sin(2 * Math.PI * n * hz * millis / 1000) / n;
        }
        return sum;
    }

    /** Rises and falls softly between 0 and 1. */
    private static double bow(double share) {
        return share < 0 || share > 1 ? 0 : Math.sqrt(Math.sin(Math.PI * share));
    }

    private static short loud(double value) {
        return clipped(LOUDNESS * value);
    }

    private static short clipped(double value) {
        return (short) Math.max(-32_000, Math.min(32_000, value));
    }
}
