/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

/**
 * Tells speech from background, one 20 ms frame after the other.
 *
 * <p>Three witnesses are heard: how far the twelve bands rise above their own noise floors, how
 * periodic the sound is, and whether the whole frame stands out from the line's noise and from what
 * is behind the caller ({@link LineLevel}) and is not far fainter than this caller's voice. One
 * thread at a time; nothing is allocated per frame.
 */
public final class VoiceActivity {
    /** Samples in a frame: 20 ms. */
    public static final int FRAME = 20 * MuLaw.BYTES_PER_MILLI;

    /** Mean square below which a frame is an idle line, not noise: about −72 dBFS. */
    private static final float IDLE_POWER = 64;

    /** Mean square below which nobody speaks into a telephone: about −52 dBFS. */
    private static final float FAINTEST_POWER = 6700;

    private static final float FRAME_ABOVE_NOISE = 2f;
    private static final float BELOW_CALLER = 0.016f;
    private static final float CALLER_DECAY = 0.999f;
    private static final float MOST_BAND_DECIBELS = 15;
    private static final int LEARNING_FRAMES = 3;

    /** For so long after silence the noise floor may still be the speech itself: 1.4 s. */
    private static final int YOUNG_FRAMES = 70;

    private static final float CERTAIN = 0.8f;
    private static final int IDLE_FRAMES = 10;

    /** Pink noise and babble reach 0.85; a vowel is above. */
    private static final float CLEARLY_VOICED = 0.9f;

    private final Spectrum spectrum = new Spectrum();
    private final Voicing voicing = new Voicing();
    private final float[] bands = new float[Spectrum.BANDS];
    private final NoiseFloor[] bandFloors = new NoiseFloor[Spectrum.BANDS];
    private final NoiseFloor floor = new NoiseFloor();
    private final LineLevel line = new LineLevel();
    private float callerPower;
    private int frames;
    private int idleFrames;

    /** A detector that knows nothing of its line yet. */
    public VoiceActivity() {
        for (int band = 0; band < bandFloors.length; band++) {
            bandFloors[band] = new NoiseFloor();
        }
    }

    /**
     * The likelihood, 0 to 1, that the caller speaks in this frame.
     *
     * @param frame {@value #FRAME} linear samples
     */
    public float likelihood(short[] frame) {
        float power = power(frame);
        if (power < IDLE_POWER) {
            // Suppressed silence says nothing about the noise that returns with the next word.
            frames = ++idleFrames >= IDLE_FRAMES ? 0 : frames;
            return 0;
        }
        idleFrames = 0;
        float voiced = voicing.after(frame);
        float rise = riseOfBands(frame);
        float noise = floor.after(power);
        callerPower *= CALLER_DECAY;
        frames++;
        float level = 10 * (float) Math.log10(power);
        boolean near = line.mayBeCaller(level);
        if (frames <= YOUNG_FRAMES && voiced > CLEARLY_VOICED && power > FAINTEST_POWER) {
            return voiced;
        }
        if (frames <= LEARNING_FRAMES || !near || !standsOut(power, noise)) {
            return 0;
        }
        float evidence = (rise - 4) / 1.6f + 5 * (voiced - 0.55f);
        float likelihood = 1 / (1 + (float) Math.exp(-evidence));
        learnCaller(power, likelihood);
        if (likelihood > CERTAIN) {
            line.callerAt(level);
        }
        return likelihood;
    }

    private boolean standsOut(float power, float noise) {
        return power > FAINTEST_POWER
                && power > FRAME_ABOVE_NOISE * noise
                && power > BELOW_CALLER * callerPower;
    }

    private void learnCaller(float power, float likelihood) {
        if (likelihood > CERTAIN && power > callerPower) {
            callerPower += 0.2f * (power - callerPower);
        }
    }

    /** The mean rise of the bands above their noise in decibels. */
    private float riseOfBands(short[] frame) {
        spectrum.bands(frame, bands);
        float sum = 0;
        for (int band = 0; band < bands.length; band++) {
            float noise = bandFloors[band].after(bands[band]);
            float ratio = bandFloors[band].smoothed() / (noise + 1);
            if (ratio > 1) {
                sum += Math.min(MOST_BAND_DECIBELS, 10 * (float) Math.log10(ratio));
            }
        }
        return sum / bands.length;
    }

    private static float power(short[] frame) {
        float sum = 0;
        for (short sample : frame) {
            sum += (float) sample * sample;
        }
        return sum / frame.length;
    }
}
