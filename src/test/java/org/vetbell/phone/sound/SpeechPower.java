/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.sound;

/**
 * How strong speech is while somebody speaks: the mean square of all frames that are not pauses.
 */
final class SpeechPower {

    private static final int FRAME = 160;

    /** A frame is speech within 30 dB of the loudest. */
    private static final double PAUSE = 1e-3;

    private SpeechPower() {}

    /** The mean square of the samples; 0 for silence. */
    static double of(short[] speech) {
        double[] powers = new double[speech.length / FRAME];
        double loudest = 0;
        for (int f = 0; f < powers.length; f++) {
            for (int i = f * FRAME; i < (f + 1) * FRAME; i++) {
                powers[f] += (double) speech[i] * speech[i] / FRAME;
            }
            loudest = Math.max(loudest, powers[f]);
        }
        double sum = 0;
        int frames = 0;
        for (double power : powers) {
            if (power > loudest * PAUSE) {
                sum += power;
                frames++;
            }
        }
        return frames == 0 ? 0 : sum / frames;
    }
}
