/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.vetbell.phone.sound.EmbeddedVoice;
import org.vetbell.phone.sound.MuLaw;

/**
 * A caller's sound, cut into frames of 20 ms and encoded ahead of the load.
 *
 * @param base64 each frame as a media message carries it
 * @param samples each frame as linear samples, after the telephone's own encoding
 * @param firstVoiced the first frame in which the voice is heard, by its energy
 * @param lastVoiced the last one
 */
record CallerSound(byte[][] base64, short[][] samples, int firstVoiced, int lastVoiced) {
    private static final int FRAME = 160;

    /** About −62 dBFS: a quiet line is not a silent one. */
    private static final double NOISE_RMS = 26;

    /** About −20 dBFS, a usual level of speech on a telephone. */
    private static final double SPEECH_RMS = 3300;

    /** A frame is voiced when it is at most so much (30 dB) below the sentence's level. */
    private static final double VOICED_RMS = SPEECH_RMS / 32;

    private static final int NOISE_FRAMES = 250;

    /** The line while nobody speaks; five seconds that may be played over and over. */
    static CallerSound noise(long seed) {
        return framed(noisy(new short[NOISE_FRAMES * FRAME], seed));
    }

    /** A sentence in the embedded voice, on the same line. */
    static CallerSound sentence(String words, long seed) {
        short[] spoken = EmbeddedVoice.caller().speak(words);
        double level = rms(spoken, 0, spoken.length);
        for (int i = 0; i < spoken.length; i++) {
            spoken[i] = clipped(spoken[i] * SPEECH_RMS / level);
        }
        int whole = (spoken.length + FRAME - 1) / FRAME * FRAME;
        return framed(noisy(Arrays.copyOf(spoken, whole), seed));
    }

    int frames() {
        return base64.length;
    }

    private static CallerSound framed(short[] sound) {
        int frames = sound.length / FRAME;
        byte[][] base64 = new byte[frames][];
        short[][] samples = new short[frames][];
        int first = -1;
        int last = -1;
        for (int i = 0; i < frames; i++) {
            byte[] coded = MuLaw.encode(Arrays.copyOfRange(sound, i * FRAME, (i + 1) * FRAME));
            base64[i] = Base64.getEncoder().encode(coded);
            samples[i] = MuLaw.decode(coded);
            if (rms(sound, i * FRAME, FRAME) >= VOICED_RMS) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        return new CallerSound(base64, samples, first, last);
    }

    private static short[] noisy(short[] sound, long seed) {
        var random = new Random(seed);
        for (int i = 0; i < sound.length; i++) {
            sound[i] = clipped(sound[i] + random.nextGaussian() * NOISE_RMS);
        }
        return sound;
    }

    private static double rms(short[] sound, int offset, int length) {
        double sum = 0;
        for (int i = offset; i < offset + length; i++) {
            sum += (double) sound[i] * sound[i];
        }
        return Math.sqrt(sum / length);
    }

    private static short clipped(double sample) {
        return (short) Math.clamp(sample, Short.MIN_VALUE, Short.MAX_VALUE);
    }
}
