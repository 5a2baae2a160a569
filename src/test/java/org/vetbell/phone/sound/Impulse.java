/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.sound;

import java.util.Random;

/** Short loud noises of a practice, synthesised: a struck tone and noise that die away. */
public enum Impulse {
    DOOR_SLAM(120, 90, 1.0, 70),
    KNOCK(60, 300, 1.0, 25),
    DISH_CLATTER(150, 2800, 0.6, 40),
    /** A burst with the pitch of a middle-sized dog. */
    BARK(180, 480, 0.25, 90),
    COUGH(280, 180, 0.7, 110);

    private static final int ATTACK_MILLIS = 4;
    private static final int HARMONICS = 5;

    private final int length;
    private final double hz;
    private final double noisiness;
    private final double decayMillis;

    Impulse(int length, double hz, double noisiness, double decayMillis) {
        this.length = length;
        this.hz = hz;
        this.noisiness = noisiness;
        this.decayMillis = decayMillis;
    }

    /** The usual pitch of its tone. */
    public double hz() {
        return hz;
    }

    /**
     * The sound at a moment, about 1 where it is loudest.
     *
     * @param millis since the stroke; before it and after the end it is quiet, and no random number
     *     is drawn
     * @param pitchHz of its tone
     */
    public double at(double millis, double pitchHz, Random random) {
        if (millis < 0 || millis >= length) {
            return 0;
        }
        double envelope = Math.min(1, millis / ATTACK_MILLIS) * Math.exp(-millis / decayMillis);
        return envelope * wave(millis / 1000, pitchHz, random);
    }

    private double wave(double seconds, double pitchHz, Random random) {
        double tone = 0;
        for (int n = 1; n <= HARMONICS; n++) {
            tone += Math.sin(2 * Math.PI * pitchHz * n * seconds) / n;
        }
        return (1 - noisiness) * tone + noisiness * random.nextGaussian();
    }
}
