/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DyingSoundTest {
    private static final float ROOM = 25;

    private final DyingSound sound = new DyingSound(ROOM);

    @ParameterizedTest
    @ValueSource(floats = {1.5f, 2.5f, 5})
    void aBangThatFallsSteadilyDiesAway(float fall) {
        hear(70, 70 - fall, 70 - 2 * fall);
        assertThat(sound.heard()).isFalse();
        hear(70 - 3 * fall);
        assertThat(sound.heard()).isTrue();
        hear(70 - 4 * fall, 70 - 5 * fall, 70 - 6 * fall);
        assertThat(sound.heard()).isTrue();
    }

    @Test
    void aBangMayBeginAtTheEndOfAFrame() {
        hear(50, 70, 67, 64, 61);
        assertThat(sound.heard()).isTrue();
    }

    @Test
    void aVoiceThatHoldsItsLevelDoesNotDieAway() {
        hear(70, 69.5f, 69, 68.5f, 68);
        assertThat(sound.heard()).isFalse();
    }

    @Test
    void aSoundThatRisesAgainIsNoBang() {
        hear(70, 67, 64, 61);
        hear(64);
        assertThat(sound.heard()).isFalse();
        hear(61, 58, 55);
        assertThat(sound.heard()).isFalse();
    }

    @Test
    void aVoiceThatSwellsIsNoBang() {
        hear(45, 55, 65, 70, 68, 66, 64);
        assertThat(sound.heard()).isFalse();
    }

    @Test
    void aSoundLittleLouderThanTheRoomIsNoBang() {
        hear(ROOM + 20, ROOM + 17, ROOM + 14, ROOM + 11);
        assertThat(sound.heard()).isFalse();
    }

    @Test
    void aSecondBangIsOneAsWell() {
        hear(70, 66, 62, 58, 54, 50, 46, 42);
        hear(72, 68, 64, 60);
        assertThat(sound.heard()).isTrue();
    }

    private void hear(float... levels) {
        for (float level : levels) {
            sound.after(level);
        }
    }
}
