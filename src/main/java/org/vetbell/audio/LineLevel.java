/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

/**
 * Tells how loud a frame must be to come from the caller and not from behind them: above the level
 * the background mostly has, by a share of the distance to the caller's own voice.
 *
 * <p>The background is followed as a quantile of the levels in decibels, by steps up and down of
 * unequal size (stochastic approximation after H. Robbins and S. Monro, 1951), large at first. So
 * voices and music behind the caller, which have no steady floor, count as background; frames near
 * the caller's own level do not. The values were found with {@code ./mvnw -Pears}. One thread at a
 * time.
 */
final class LineLevel {
    /** Steps of one frame in decibels: the level is below the background a little under half. */
    private static final float UP = 0.12f;

    private static final float DOWN = 0.1f;

    /** The first steps are that much larger, the second half so, the third a third: 1.7 s. */
    private static final float HASTE = 84;

    /** A caller who turns away is followed by 12 dB a minute. */
    private static final float CALLER_DECAY = 0.004f;

    private static final float CALLER_ATTACK = 0.2f;

    /** So far below the caller's voice a frame may be background. */
    private static final float NEAR_CALLER = 5.5f;

    private static final float SHARE = 0.33f;
    private static final float LEAST_ABOVE = 4;
    private static final float MOST_ABOVE = 5.2f;

    /** While nothing is known of the caller: a first word may be faint. */
    private static final float ABOVE_FOR_STRANGERS = 3.6f;

    private float background = Float.NaN;
    private float caller = Float.NEGATIVE_INFINITY;
    private int steps;

    /** Takes the next frame's level and says whether it may be the caller's. */
    boolean mayBeCaller(float decibels) {
        if (Float.isNaN(background)) {
            background = decibels;
        }
        caller -= CALLER_DECAY;
        steps++;
        if (!knowsCaller() || decibels < caller - NEAR_CALLER) {
            background += (decibels > background ? UP : -DOWN) * Math.max(1, HASTE / steps);
        }
        return decibels > background + above();
    }

    /** The frame was the caller's. */
    void callerAt(float decibels) {
        if (!knowsCaller()) {
            caller = decibels;
        } else if (decibels > caller) {
            caller += CALLER_ATTACK * (decibels - caller);
        }
    }

    /**
     * The line is idle: there is no background, and what is heard next is learned quickly. So a
     * bang on an idle line leaves nothing behind.
     *
     * @param decibels the most an idle line has
     */
    void idleAt(float decibels) {
        background = decibels;
        steps = 0;
    }

    private boolean knowsCaller() {
        return caller != Float.NEGATIVE_INFINITY;
    }

    private float above() {
        return knowsCaller()
                ? Math.clamp(SHARE * (caller - background), LEAST_ABOVE, MOST_ABOVE)
                : ABOVE_FOR_STRANGERS;
    }
}
