/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToneTest {

    @Test
    void theBeepLastsAFifthOfASecond() {
        assertThat(Tone.beep()).hasSize(1600);
    }

    @Test
    void theBeepIsOneKilohertz() {
        short[] samples = MuLaw.decode(Tone.beep());
        int rising = 0;
        for (int i = 1; i < samples.length; i++) {
            rising += samples[i - 1] <= 0 && samples[i] > 0 ? 1 : 0;
        }
        assertThat(rising).isBetween(198, 200);
    }

    @Test
    void theBeepNeitherClicksNorClips() {
        short[] samples = MuLaw.decode(Tone.beep());
        assertThat(Math.abs(samples[1])).isLessThan(100);
        assertThat(Math.abs(samples[1598])).isLessThan(100);
        for (short sample : samples) {
            assertThat(Math.abs(sample)).isLessThan(9000);
        }
    }
}
