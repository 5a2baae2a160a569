/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

/**
 * How far the twelve bands of a frame rise above their own noise. Each frame is taken as it is:
 * smoothed over its neighbours it would show a word one or two frames later. One thread at a time.
 */
final class BandRise {
    /** A band this loud is not more speech for being louder still. */
    private static final float MOST_DECIBELS = 18;

    private final Spectrum spectrum = new Spectrum();
    private final float[] powers = new float[Spectrum.BANDS];
    private final NoiseFloor[] floors = new NoiseFloor[Spectrum.BANDS];

    BandRise() {
        for (int band = 0; band < floors.length; band++) {
            floors[band] = new NoiseFloor();
        }
    }

    /** The mean rise in decibels; a band below its noise counts as 0. */
    float after(short[] frame) {
        spectrum.bands(frame, powers);
        float sum = 0;
        for (int band = 0; band < powers.length; band++) {
            float ratio = powers[band] / (floors[band].after(powers[band]) + 1);
            if (ratio > 1) {
                sum += Math.min(MOST_DECIBELS, 10 * (float) Math.log10(ratio));
            }
        }
        return sum / powers.length;
    }
}
