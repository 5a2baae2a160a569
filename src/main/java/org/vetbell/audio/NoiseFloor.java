/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

import java.util.Arrays;

/**
 * The background noise of one band: the smallest smoothed power of about the last second and a half
 * (minimum statistics after R. Martin, 2001), so that speech, which pauses, never passes for noise,
 * and noise that grows is accepted soon.
 */
final class NoiseFloor {
    private static final int PARTS = 6;
    private static final int FRAMES_PER_PART = 12;
    private static final float SMOOTHING = 0.6f;

    /** A minimum lies below the mean it stands for: what to multiply it with. */
    private static final float BIAS = 1.7f;

    private final float[] minima = new float[PARTS];
    private float smoothed = -1;
    private float current = Float.MAX_VALUE;
    private int frames;
    private int part;

    NoiseFloor() {
        Arrays.fill(minima, Float.MAX_VALUE);
    }

    /** Takes the next frame's power and gives the noise power behind it. */
    float after(float power) {
        smoothed = smoothed < 0 ? power : SMOOTHING * smoothed + (1 - SMOOTHING) * power;
        current = Math.min(current, smoothed);
        if (++frames == FRAMES_PER_PART) {
            minima[part] = current;
            part = (part + 1) % PARTS;
            frames = 0;
            current = smoothed;
        }
        return value();
    }

    private float value() {
        float least = current;
        for (float minimum : minima) {
            least = Math.min(least, minimum);
        }
        return BIAS * least;
    }
}
