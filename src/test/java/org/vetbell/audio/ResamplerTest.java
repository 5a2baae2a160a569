/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplerTest {
    private static final int RATE = 24_000;
    private static final double LOUD = 16_000;

    @ParameterizedTest
    @ValueSource(ints = {50, 300, 700, 1000, 1700, 2400, 3000, 3200, 3400})
    void speechPassesWithinATenthOfADecibel(int hertz) {
        assertThat(gain(hertz)).isCloseTo(0, within(0.1));
    }

    @ParameterizedTest
    @ValueSource(ints = {4000, 4100, 4600, 5000, 6000, 7000, 7900, 9000, 10_000, 11_500})
    void whatWouldFoldBackIsSixtyDecibelsDown(int hertz) {
        assertThat(gain(hertz)).isLessThan(-60);
    }

    @Test
    void theLengthIsAThird() {
        for (int length : new int[] {1, 2, 3, 4, 100, 199, 24_000, 24_001}) {
            var resampler = new Resampler(RATE);
            int out = resampler.more(new short[length]).length + resampler.end().length;
            assertThat(out).isEqualTo((length + 2) / 3);
        }
    }

    @Test
    void nothingIsDelayed() {
        short[] click = new short[600];
        click[300] = 30_000;
        short[] out = all(click);
        int loudest = 0;
        for (int i = 0; i < out.length; i++) {
            loudest = Math.abs(out[i]) > Math.abs(out[loudest]) ? i : loudest;
        }
        assertThat(loudest).isEqualTo(100);
    }

    @Test
    void theSameComesOutHoweverItComesIn() {
        Random chance = new Random(7);
        short[] noise = new short[5000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (short) (chance.nextGaussian() * 3000);
        }
        short[] whole = all(noise);
        var resampler = new Resampler(RATE);
        short[] pieces = {};
        for (int from = 0; from < noise.length; ) {
            int to = Math.min(noise.length, from + 1 + chance.nextInt(700));
            pieces = joined(pieces, resampler.more(Arrays.copyOfRange(noise, from, to)));
            from = to;
        }
        assertThat(joined(pieces, resampler.end())).isEqualTo(whole);
    }

    @Test
    void theLoudestSoundDoesNotWrapAround() {
        short[] square = new short[2400];
        for (int i = 0; i < square.length; i++) {
            square[i] = i / 40 % 2 == 0 ? Short.MAX_VALUE : Short.MIN_VALUE;
        }
        short[] out = all(square);
        for (int i = 200; i < 600; i++) {
            boolean inTheMiddle = i * 3 % 40 > 8 && i * 3 % 40 < 32;
            if (inTheMiddle) {
                assertThat(out[i] > 0).isEqualTo(i * 3 / 40 % 2 == 0);
            }
        }
    }

    @Test
    void telephoneSoundStaysAsItIs() {
        short[] some = {1, 2, 3, -4};
        var resampler = new Resampler(8000);
        assertThat(joined(resampler.more(some), resampler.end())).isEqualTo(some);
    }

    @Test
    void otherRatiosAreRefused() {
        assertThatThrownBy(() -> new Resampler(44_100)).hasMessageContaining("44100");
    }

    /** What becomes of a tone, in decibels; whatever frequency it comes out with. */
    private static double gain(int hertz) {
        short[] tone = new short[RATE];
        for (int i = 0; i < tone.length; i++) {
            tone[i] = (short) Math.round(LOUD * Math.sin(2 * Math.PI * hertz * i / RATE));
        }
        short[] out = all(tone);
        double power = 0;
        int from = 400;
        int to = out.length - 400;
        for (int i = from; i < to; i++) {
            power += (double) out[i] * out[i];
        }
        double its = Math.sqrt(power / (to - from));
        return 20 * Math.log10(Math.max(its, 1e-3) / (LOUD / Math.sqrt(2)));
    }

    private static short[] all(short[] samples) {
        var resampler = new Resampler(RATE);
        return joined(resampler.more(samples), resampler.end());
    }

    private static short[] joined(short[] some, short[] more) {
        short[] both = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, both, some.length, more.length);
        return both;
    }
}
