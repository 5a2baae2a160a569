/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ears;

import java.util.List;
import java.util.Random;
import org.vetbell.audio.MuLaw;
import org.vetbell.phone.sound.Noise;

/**
 * A speaker's prompts with pauses between, and which frames of 20 ms are speech.
 *
 * <p>Labels come from the energy of the clean recording alone: a frame is speech within 30 dB of
 * the speaker's loud frames, gaps of up to 100 ms included. That favours detectors of energy.
 */
record Scene(float[] clean, boolean[] speech) {
    static final int FRAME = 160;
    private static final int BRIDGED_FRAMES = 5;

    static Scene of(Speaker speaker, int seconds, long seed) {
        var random = new Random(seed + speaker.name().hashCode());
        float[] sound = new float[seconds * MuLaw.RATE_HZ / FRAME * FRAME];
        int at = MuLaw.RATE_HZ;
        while (true) {
            short[] prompt = speaker.prompts().get(random.nextInt(speaker.prompts().size()));
            int pause = (int) ((0.8 + 1.4 * random.nextDouble()) * MuLaw.RATE_HZ);
            if (at + prompt.length + pause > sound.length) {
                break;
            }
            for (short sample : prompt) {
                sound[at++] = sample;
            }
            at += pause;
        }
        boolean[] speech = labels(sound);
        level(sound, speech, -16 - 18 * random.nextDouble());
        return new Scene(sound, speech);
    }

    /** The scene with noise that many decibels below its speech, through the telephone's code. */
    short[] in(Noise noise, double ratio, List<Speaker> others, long seed) {
        List<List<short[]>> voices = others.stream().map(Speaker::prompts).toList();
        float[] background = noise.make(clean.length, voices, new Random(seed));
        double wanted = activePower(clean, speech) / Math.pow(10, ratio / 10);
        double power = Math.max(1e-9, mean(background));
        double gain = Math.sqrt(wanted / power);
        short[] mixed = new short[clean.length];
        for (int i = 0; i < mixed.length; i++) {
            double sum = clean[i] + gain * background[i];
            short sample = (short) Math.max(-32_768, Math.min(32_767, Math.round(sum)));
            mixed[i] = MuLaw.decode(MuLaw.encode(sample));
        }
        return mixed;
    }

    private static boolean[] labels(float[] sound) {
        double[] power = new double[sound.length / FRAME];
        double loudest = 0;
        for (int f = 0; f < power.length; f++) {
            for (int i = f * FRAME; i < (f + 1) * FRAME; i++) {
                power[f] += sound[i] * sound[i] / FRAME;
            }
            loudest = Math.max(loudest, power[f]);
        }
        boolean[] speech = new boolean[power.length];
        int last = -100;
        for (int f = 0; f < power.length; f++) {
            speech[f] = power[f] > loudest / 1000 / 3;
            if (speech[f]) {
                for (int g = last + 1; f - last <= BRIDGED_FRAMES && g < f; g++) {
                    speech[g] = true;
                }
                last = f;
            }
        }
        return speech;
    }

    private static void level(float[] sound, boolean[] speech, double decibels) {
        double wanted = 32_768 * Math.pow(10, decibels / 20);
        double gain = wanted / Math.sqrt(activePower(sound, speech));
        for (int i = 0; i < sound.length; i++) {
            sound[i] *= (float) gain;
        }
    }

    private static double activePower(float[] sound, boolean[] speech) {
        double sum = 0;
        int frames = 0;
        for (int f = 0; f < speech.length; f++) {
            if (speech[f]) {
                frames++;
                for (int i = f * FRAME; i < (f + 1) * FRAME; i++) {
                    sum += sound[i] * sound[i];
                }
            }
        }
        return sum / Math.max(1, frames * FRAME);
    }

    private static double mean(float[] sound) {
        double sum = 0;
        for (float sample : sound) {
            sum += sample * sample;
        }
        return sum / sound.length;
    }
}
