/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;

class CallTapeTest {

    @Test
    void isAStereoFileEveryPlayerReads() throws Exception {
        var tape = new CallTape();
        tape.caller(Duration.ofMillis(1), new short[] {100});
        tape.agent(Duration.ZERO, new short[] {-7, 7});
        try (AudioInputStream wav =
                AudioSystem.getAudioInputStream(new ByteArrayInputStream(tape.wav()))) {
            assertThat(wav.getFormat().getChannels()).isEqualTo(2);
            assertThat(wav.getFormat().getSampleRate()).isEqualTo(8000f);
            assertThat(wav.getFrameLength()).isEqualTo(9);
            byte[] first = wav.readNBytes(4);
            assertThat(first).containsExactly(0, 0, -7, -1);
        }
    }

    @Test
    void laysSoundDownByTime() {
        var tape = new CallTape();
        tape.caller(Duration.ofSeconds(3), new short[] {5});
        assertThat(tape.callerSamples()).hasSize(24_001).endsWith((short) 5);
        assertThat(tape.agentSamples()).isEmpty();
    }

    @Test
    void hasAVoiceThatCanBeHeard() {
        short[] sound = EmbeddedVoice.caller().speak("My dog is called Rex.");
        int loudest = 0;
        for (short sample : sound) {
            loudest = Math.max(loudest, Math.abs(sample));
        }
        assertThat(sound).hasSizeBetween(8_000, 40_000);
        assertThat(loudest).isGreaterThan(2_000);
    }
}
