/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class VoicingTest {
    private static final int FRAME = VoiceActivity.FRAME;

    private final Voicing voicing = new Voicing();

    @Test
    void isThePeakOfTheNormalisedAutocorrelation() {
        short[] sound =
                Sounds.join(Sounds.voice(600), Sounds.noise(400, 800, 3), new short[2 * FRAME]);
        for (int at = 0; at < sound.length; at += FRAME) {
            float voiced = voicing.after(Arrays.copyOfRange(sound, at, at + FRAME));
            assertThat(voiced).isCloseTo(byDefinition(sound, at + FRAME), within(1e-3f));
        }
    }

    @Test
    void aLoudToneIsPeriodicAndNoMoreThanThat() {
        short[] tone = new short[2 * FRAME];
        for (int i = 0; i < tone.length; i++) {
            tone[i] = (short) (32_000 * Math.sin(2 * Math.PI * 200 * i / MuLaw.RATE_HZ));
        }
        voicing.after(Arrays.copyOf(tone, FRAME));
        assertThat(voicing.after(Arrays.copyOfRange(tone, FRAME, 2 * FRAME)))
                .isBetween(0.99f, 1.001f);
    }

    /** Every lag summed in full. */
    private static float byDefinition(short[] sound, int end) {
        double[] past = new double[FRAME];
        for (int i = 0; i < FRAME; i++) {
            int at = end - 2 * FRAME + 2 * i;
            past[i] = at < 0 ? 0 : (sound[at] + sound[at + 1]) / 2.0;
        }
        double best = 0;
        for (int lag = 10; lag <= 57; lag++) {
            double product = 0;
            double now = 1e3;
            double then = 1e3;
            for (int i = lag; i < FRAME; i++) {
                product += past[i] * past[i - lag];
                now += past[i] * past[i];
                then += past[i - lag] * past[i - lag];
            }
            best = Math.max(best, product / Math.sqrt(now * then));
        }
        return (float) best;
    }
}
