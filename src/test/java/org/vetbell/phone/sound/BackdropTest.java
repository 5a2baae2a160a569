/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BackdropTest {

    /** Two seconds, the second of them a pause. */
    private static final short[] SPEECH = Arrays.copyOf(Tones.beep(), 16_000);

    private static final List<List<short[]>> OTHERS = List.of(List.of(Tones.ring()));

    @ParameterizedTest
    @EnumSource(Noise.class)
    void isSoManyDecibelsBelowSpeechWhoseOwnPausesDoNotCount(Noise noise) {
        double ratio = SpeechPower.of(SPEECH) / power(heard(noise, 10, silence(80_000)));

        assertThat(10 * Math.log10(ratio)).isCloseTo(10, within(0.3));
    }

    @ParameterizedTest
    @EnumSource(Noise.class)
    void leavesTheCallerAudibleInFrontOfIt(Noise noise) {
        short[] heard = heard(noise, 20, MuLaw.encode(Tones.beep()));

        assertThat(power(heard) / power(Tones.beep())).isCloseTo(1, within(0.1));
    }

    private static short[] heard(Noise noise, double decibels, byte[] caller) {
        return MuLaw.decode(Backdrop.below(SPEECH, noise, decibels, OTHERS).behind(caller));
    }

    private static byte[] silence(int length) {
        byte[] silence = new byte[length];
        Arrays.fill(silence, MuLaw.SILENCE);
        return silence;
    }

    private static double power(short[] samples) {
        double sum = 0;
        for (short sample : samples) {
            sum += (double) sample * sample;
        }
        return sum / samples.length;
    }
}
