/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PlaybackBufferTest {

    private final PlaybackBuffer buffer = new PlaybackBuffer();

    @Test
    void playsInOrderAcrossPieces() {
        buffer.audio(new byte[] {1, 2, 3});
        buffer.audio(new byte[] {4, 5});
        assertThat(buffer.play(4).audio()).containsExactly(1, 2, 3, 4);
        assertThat(buffer.play(2).audio()).containsExactly(5, MuLaw.SILENCE);
    }

    @Test
    void echoesAMarkWhenTheAudioBeforeItWasPlayed() {
        buffer.audio(new byte[4]);
        assertThat(buffer.mark("a")).isEmpty();
        buffer.audio(new byte[4]);
        assertThat(buffer.mark("b")).isEmpty();
        assertThat(buffer.play(3).echoes()).isEmpty();
        assertThat(buffer.play(3).echoes()).containsExactly("a");
        assertThat(buffer.play(2).echoes()).containsExactly("b");
    }

    @Test
    void echoesAMarkAtOnceWhenNothingWaits() {
        assertThat(buffer.mark("idle")).containsExactly("idle");
    }

    @Test
    void clearForgetsTheAudioAndEchoesEveryPendingMark() {
        buffer.audio(new byte[160]);
        buffer.mark("a");
        buffer.audio(new byte[160]);
        buffer.mark("b");
        assertThat(buffer.clear()).containsExactly("a", "b");
        assertThat(buffer.pendingBytes()).isZero();
        assertThat(buffer.play(160).heard()).isZero();
    }

    @Test
    void playsWhatComesAfterAClear() {
        buffer.audio(new byte[160]);
        buffer.clear();
        buffer.audio(new byte[] {7});
        assertThat(buffer.play(1).audio()).containsExactly(7);
    }

    @Test
    void isSilentWhenEmpty() {
        byte[] silence = new byte[160];
        Arrays.fill(silence, MuLaw.SILENCE);
        assertThat(buffer.play(160).audio()).isEqualTo(silence);
    }
}
