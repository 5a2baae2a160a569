/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.vetbell.audio.Endpointer.Change;

class EndpointerTest {
    private final Endpointer endpointer =
            new Endpointer(Duration.ofMillis(700), Duration.ofMillis(500));
    private int frames;

    @Test
    void speechBeginsAfterOneHundredMillis() {
        assertThat(framesUntil(Change.STARTED, 1f)).isEqualTo(5);
        assertThat(endpointer.speaking()).isTrue();
    }

    @Test
    void aKnockIsNotSpeech() {
        for (int i = 0; i < 4; i++) {
            assertThat(endpointer.after(1f)).isEqualTo(Change.NONE);
        }
        for (int i = 0; i < 50; i++) {
            assertThat(endpointer.after(0f)).isEqualTo(Change.NONE);
        }
    }

    @Test
    void speechMayFlickerAtItsBeginning() {
        float[] likelihoods = {1, 1, 0, 1, 0, 1, 1};
        Change last = Change.NONE;
        for (float likelihood : likelihoods) {
            last = endpointer.after(likelihood);
        }
        assertThat(last).isEqualTo(Change.STARTED);
    }

    @Test
    void noSpeechBeginsWithASoundThatOnlyDiesAway() {
        for (int i = 0; i < 14; i++) {
            assertThat(endpointer.after(1f, true)).isEqualTo(Change.NONE);
        }
        assertThat(endpointer.after(0f)).isEqualTo(Change.STARTED);
    }

    @Test
    void speechEndsAfterThePause() {
        framesUntil(Change.STARTED, 1f);
        assertThat(framesUntil(Change.STOPPED, 0f)).isEqualTo(35);
        assertThat(endpointer.speaking()).isFalse();
    }

    @Test
    void aShortPauseBelongsToTheSpeech() {
        framesUntil(Change.STARTED, 1f);
        assertThat(framesUntil(Change.PAUSED, 0f)).isEqualTo(10);
        assertThat(framesUntil(Change.RESUMED, 1f)).isEqualTo(2);
        assertThat(framesUntil(Change.STOPPED, 0f)).isEqualTo(35);
    }

    @Test
    void aSingleClickDoesNotHoldOffTheEnd() {
        framesUntil(Change.STARTED, 1f);
        for (int i = 0; i < 20; i++) {
            endpointer.after(0f);
        }
        assertThat(endpointer.after(1f)).isEqualTo(Change.NONE);
        assertThat(framesUntil(Change.STOPPED, 0f)).isEqualTo(14);
    }

    @Test
    void halfASecondOfSpeechIsMoreThanACough() {
        framesUntil(Change.STARTED, 1f);
        assertThat(framesUntil(Change.SUSTAINED, 1f)).isEqualTo(20);
    }

    @Test
    void aCoughOfThreeHundredMillisIsNot() {
        framesUntil(Change.STARTED, 1f);
        for (int i = 0; i < 8; i++) {
            assertThat(endpointer.after(1f)).isEqualTo(Change.NONE);
        }
        assertThat(framesUntil(Change.PAUSED, 0f)).isEqualTo(10);
        assertThat(framesUntil(Change.STOPPED, 0f)).isEqualTo(25);
    }

    @Test
    void theQuietThatEndsATurnMayChangeMeanwhile() {
        framesUntil(Change.STARTED, 1f);
        endpointer.endAfter(Duration.ofMillis(1500));
        assertThat(framesUntil(Change.STOPPED, 0f)).isEqualTo(75);
        assertThat(endpointer.quiet()).isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void speechCanBeginAgain() {
        framesUntil(Change.STARTED, 1f);
        framesUntil(Change.STOPPED, 0f);
        assertThat(framesUntil(Change.STARTED, 1f)).isEqualTo(5);
    }

    @Test
    void aPauseIsAtLeastOneFrame() {
        assertThatThrownBy(() -> new Endpointer(Duration.ofMillis(10), Duration.ofMillis(500)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private int framesUntil(Change change, float likelihood) {
        for (frames = 1; frames <= 1000; frames++) {
            if (endpointer.after(likelihood) == change) {
                return frames;
            }
        }
        throw new AssertionError("never " + change);
    }
}
