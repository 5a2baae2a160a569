/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

/**
 * Tells speech from background, one 20 ms frame after the other.
 *
 * <p>Three witnesses are heard: how far the twelve bands rise above their own noise ({@link
 * BandRise}), how periodic the sound is ({@link Voicing}), and whether the frame stands out from
 * what is behind the caller ({@link LineLevel}). The values were found with {@code ./mvnw -Pears}.
 * One thread at a time; nothing is allocated per frame.
 */
public final class VoiceActivity {
    /** Samples in a frame: 20 ms. */
    public static final int FRAME = 20 * MuLaw.BYTES_PER_MILLI;

    /** Below this a frame is an idle line, not noise: mean square 64, about −72 dBFS. */
    private static final float IDLE_DECIBELS = 18.06f;

    /** Below this nobody speaks into a telephone: about −52 dBFS. */
    private static final float FAINTEST_DECIBELS = 38.26f;

    /** For so long after silence the noise floor may still be the speech itself: 1.4 s. */
    private static final int YOUNG_FRAMES = 70;

    private static final int IDLE_FRAMES = 10;

    /** A call that begins amid sound: for a second nobody can tell what is behind whom. */
    private static final int STRANGE_FRAMES = 50;

    /** Pink noise and babble reach 0.85; a vowel is above. */
    private static final float CLEARLY_VOICED = 0.89f;

    /** A rise of so many decibels, or one less and a vowel, is as likely speech as not. */
    private static final float EVEN_RISE = 2.9f;

    /** How much surer a decibel more makes. */
    private static final float PER_DECIBEL = 1.1f;

    private static final float CERTAIN = 0.8f;

    /** The caller's level is learned from so long a run of certain speech, not from a bang. */
    private static final int SPEECH_FRAMES = 6;

    private final Voicing voicing = new Voicing();
    private final BandRise bands = new BandRise();
    private final LineLevel line = new LineLevel();
    private final DyingSound bang = new DyingSound(IDLE_DECIBELS);
    private int frames;
    private int idleFrames;
    private int certainFrames;
    private boolean begunAmidSound = true;

    /** A detector that knows nothing of its line yet. */
    public VoiceActivity() {}

    /**
     * The likelihood, 0 to 1, that the caller speaks in this frame.
     *
     * @param frame {@value #FRAME} linear samples
     */
    public float likelihood(short[] frame) {
        float level = level(frame);
        // Under the idle level there is nothing to rise from.
        bang.after(Math.max(level, IDLE_DECIBELS));
        float likelihood = level > IDLE_DECIBELS ? likelihood(frame, level) : idle();
        certainFrames = likelihood > CERTAIN && !bang.heard() ? certainFrames + 1 : 0;
        if (certainFrames >= SPEECH_FRAMES) {
            line.callerAt(level);
        }
        return likelihood;
    }

    /**
     * Whether the sound of the last frame came with a bang and has only died away since. However
     * likely it sounds like speech, nobody has begun to speak yet.
     */
    public boolean diesAway() {
        return bang.heard();
    }

    private float idle() {
        if (++idleFrames >= IDLE_FRAMES) {
            // Suppressed silence says nothing about the noise that returns with the next word.
            frames = 0;
            begunAmidSound = false;
            line.idleAt(IDLE_DECIBELS);
        }
        return 0;
    }

    private float likelihood(short[] frame, float level) {
        idleFrames = 0;
        frames++;
        float voiced = voicing.after(frame);
        float rise = bands.after(frame);
        boolean standsOut = line.mayBeCaller(level);
        boolean strange = begunAmidSound && frames <= STRANGE_FRAMES;
        if (level <= FAINTEST_DECIBELS || strange) {
            return 0;
        }
        boolean young = frames <= YOUNG_FRAMES && !begunAmidSound;
        if (young && voiced > CLEARLY_VOICED) {
            return voiced;
        }
        return standsOut ? logistic(PER_DECIBEL * (rise + voiced - EVEN_RISE)) : 0;
    }

    private static float logistic(float evidence) {
        return 1 / (1 + (float) Math.exp(-evidence));
    }

    /** In decibels above a mean square of 1; silence is 0. */
    private static float level(short[] frame) {
        float sum = 0;
        for (short sample : frame) {
            sum += (float) sample * sample;
        }
        return 10 * (float) Math.log10(Math.max(1, sum / frame.length));
    }
}
