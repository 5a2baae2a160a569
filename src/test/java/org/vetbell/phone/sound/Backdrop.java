/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.sound;

import java.util.List;
import java.util.Random;

/** Noise behind a caller, without end: ten seconds of it, again and again. One thread. */
public final class Backdrop {

    private static final int LOOP = 10 * MuLaw.SAMPLE_RATE_HZ;
    private static final int SEED = 7;

    private final float[] noise;

    /** Voices put together begin at once; behind a caller they have long begun. */
    private int at = LOOP / 2;

    private Backdrop(float[] noise) {
        this.noise = noise;
    }

    /**
     * Noise that is so many decibels weaker than somebody's speech, pauses of theirs left out.
     *
     * @param speech 8 kHz; silence gives silence
     * @param others whom babble is made of
     */
    public static Backdrop below(
            short[] speech, Noise kind, double decibels, List<List<short[]>> others) {
        float[] noise = kind.make(LOOP, others, new Random(SEED));
        double sum = 0;
        for (float sample : noise) {
            sum += sample * sample;
        }
        double wanted = SpeechPower.of(speech) / Math.pow(10, decibels / 10);
        double gain = sum == 0 ? 0 : Math.sqrt(wanted / (sum / LOOP));
        for (int i = 0; i < LOOP; i++) {
            noise[i] *= (float) gain;
        }
        return new Backdrop(noise);
    }

    /** The next stretch of mu-law, heard before this noise. */
    public byte[] behind(byte[] mulaw) {
        byte[] mixed = new byte[mulaw.length];
        for (int i = 0; i < mulaw.length; i++) {
            int sum = Math.round(MuLaw.decode(mulaw[i]) + noise[at]);
            mixed[i] = MuLaw.encode((short) Math.clamp(sum, Short.MIN_VALUE, Short.MAX_VALUE));
            at = (at + 1) % LOOP;
        }
        return mixed;
    }
}
