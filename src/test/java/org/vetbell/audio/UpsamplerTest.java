/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpsamplerTest {
    private static final int AMPLITUDE = 8000;

    @ParameterizedTest
    @ValueSource(ints = {200, 1000, 2500, 3300})
    void aToneOfSpeechIsTheSameToneAtTheHigherRate(int hz) {
        short[] out = new Upsampler(16_000).more(tone(hz, 8000, 4000));

        assertThat(out).hasSize(2 * (4000 - 33));
        for (int i = 200; i < out.length; i++) {
            assertThat((double) out[i]).isCloseTo(sample(hz, 16_000, i), within(0.012 * AMPLITUDE));
        }
    }

    @Test
    void nothingIsHeardThatWasNotThere() {
        short[] out = new Upsampler(16_000).more(tone(1000, 8000, 4000));
        // The image of 1000 Hz would be at 7000 Hz.
        assertThat(strength(out, 7000)).isLessThan(strength(out, 1000) / 1000);
    }

    @Test
    void soundMayComeInPiecesOfAnyLength() {
        short[] sound = tone(700, 8000, 1000);
        short[] whole = new Upsampler(16_000).more(sound);
        var pieces = new Upsampler(16_000);
        short[] joined = new short[whole.length];
        int filled = 0;
        for (int from = 0, length = 0; from < sound.length; from += length) {
            length = Math.min(1 + from % 170, sound.length - from);
            short[] more = pieces.more(Arrays.copyOfRange(sound, from, from + length));
            System.arraycopy(more, 0, joined, filled, more.length);
            filled += more.length;
        }

        assertThat(filled).isEqualTo(whole.length);
        assertThat(joined).isEqualTo(whole);
    }

    @Test
    void atTheTelephonesOwnRateSoundStaysAsItIs() {
        short[] sound = tone(700, 8000, 500);
        assertThat(new Upsampler(8000).more(sound)).isEqualTo(sound);
    }

    @Test
    void aRateThatIsNoMultipleIsRefused() {
        assertThatThrownBy(() -> new Upsampler(11_025))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Upsampler(4000)).isInstanceOf(IllegalArgumentException.class);
    }

    private static short[] tone(int hz, int rate, int length) {
        short[] tone = new short[length];
        for (int i = 0; i < length; i++) {
            tone[i] = (short) Math.round(sample(hz, rate, i));
        }
        return tone;
    }

    private static double sample(int hz, int rate, int i) {
        return AMPLITUDE * Math.sin(2 * Math.PI * hz * i / rate);
    }

    private static double strength(short[] sound, int hz) {
        double re = 0;
        double im = 0;
        for (int i = 1000; i < 1000 + 4800; i++) {
            re += sound[i] * Math.cos(2 * Math.PI * hz * i / 16_000);
            im += sound[i] * Math.sin(2 * Math.PI * hz * i / 16_000);
        }
        return Math.hypot(re, im);
    }
}
