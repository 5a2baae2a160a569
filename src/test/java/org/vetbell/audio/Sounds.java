/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

import java.util.Random;

/** Sounds for tests, as mu-law: a synthetic voice, noise, knocks. The same seed, the same sound. */
public final class Sounds {
    private static final double[][] VOWELS = {
        {730, 1090, 2440}, {270, 2290, 3010}, {570, 840, 2410}, {530, 1840, 2480}
    };

    private Sounds() {}

    /** Syllables of 240 ms with 60 ms between them, at about −22 dBFS. */
    public static short[] voice(int millis) {
        short[] samples = new short[millis * 8];
        double[] state = new double[6];
        for (int i = 0; i < samples.length; i++) {
            int syllable = i / 2400;
            int within = i % 2400;
            double pitch = 120 + 20 * Math.sin(i / 6000.0);
            double pulse = i % (int) (8000 / pitch) == 0 ? 1 : 0;
            double out = formants(pulse, VOWELS[syllable % VOWELS.length], state);
            double loud = within < 1920 ? Math.sin(Math.PI * within / 1920) : 0;
            samples[i] = (short) Math.max(-30000, Math.min(30000, 9000 * loud * out));
        }
        return samples;
    }

    /** White noise of that root mean square. */
    static short[] noise(int millis, double rms, long seed) {
        Random random = new Random(seed);
        short[] samples = new short[millis * 8];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (rms * random.nextGaussian());
        }
        return samples;
    }

    /** A knock of 40 ms that dies away. */
    static short[] knock() {
        short[] samples = noise(40, 6000, 7);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (samples[i] * Math.exp(-i / 60.0));
        }
        return samples;
    }

    /** A burst of noise that dies away, as slams, barks and coughs do. */
    static short[] bang(int millis, double loudness, double decayMillis) {
        short[] samples = noise(millis, 1000, 11);
        for (int i = 0; i < samples.length; i++) {
            double t = i / 8.0;
            double envelope = Math.min(1, t / 4) * Math.exp(-t / decayMillis);
            double value = samples[i] / 1000.0 * loudness * envelope;
            samples[i] = (short) Math.max(-32_000, Math.min(32_000, value));
        }
        return samples;
    }

    /** The same sound, that much fainter. */
    static short[] fainter(short[] sound, double decibels) {
        short[] samples = new short[sound.length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (sound[i] * Math.pow(10, -decibels / 20));
        }
        return samples;
    }

    /** One after the other. */
    static short[] join(short[]... parts) {
        int length = 0;
        for (short[] part : parts) {
            length += part.length;
        }
        short[] all = new short[length];
        int at = 0;
        for (short[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    /** Both at once; as long as the first. */
    static short[] mix(short[] one, short[] other) {
        short[] sum = one.clone();
        for (int i = 0; i < Math.min(one.length, other.length); i++) {
            sum[i] = (short) Math.max(-32000, Math.min(32000, one[i] + other[i]));
        }
        return sum;
    }

    private static double formants(double pulse, double[] hz, double[] state) {
        double out = 0;
        for (int f = 0; f < hz.length; f++) {
            double r = 0.97;
            double now =
                    pulse
                            + 2 * r * Math.cos(2 * Math.PI * hz[f] / 8000) * state[2 * f]
                            - r * r * state[2 * f + 1];
            state[2 * f + 1] = state[2 * f];
            state[2 * f] = now;
            out += now / (f + 1);
        }
        return out;
    }
}
