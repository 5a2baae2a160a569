/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MuLawTest {

    @Test
    void everyCodeSurvivesDecodingAndEncoding() {
        for (int code = 0; code < 256; code++) {
            short sample = MuLaw.decode((byte) code);
            // Code 0x7F is a second zero, which comes back as the usual one.
            byte expected = code == 0x7F ? MuLaw.SILENCE : (byte) code;
            assertThat(MuLaw.encode(sample)).as("code %d", code).isEqualTo(expected);
        }
    }

    @Test
    void decodesAsTheJdkDoes() throws Exception {
        byte[] codes = new byte[256];
        for (int code = 0; code < 256; code++) {
            codes[code] = (byte) code;
        }
        AudioFormat ulaw = new AudioFormat(AudioFormat.Encoding.ULAW, 8000, 8, 1, 1, 8000, false);
        AudioFormat linear = new AudioFormat(8000, 16, 1, true, false);
        AudioInputStream in = new AudioInputStream(new ByteArrayInputStream(codes), ulaw, 256);
        byte[] pcm = AudioSystem.getAudioInputStream(linear, in).readAllBytes();
        short[] expected = new short[256];
        ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(expected);

        assertThat(MuLaw.decode(codes)).isEqualTo(expected);
    }

    @Test
    void silenceIsZero() {
        assertThat(MuLaw.decode(MuLaw.SILENCE)).isZero();
        assertThat(MuLaw.encode((short) 0)).isEqualTo(MuLaw.SILENCE);
    }

    @Test
    void decodesFromTheMiddle() {
        byte[] codes = MuLaw.encode(new short[] {0, 1000, -1000, 0});
        short[] samples = new short[2];

        MuLaw.decode(codes, 1, samples);

        assertThat(samples[0]).isCloseTo((short) 1000, within((short) 32));
        assertThat(samples[1]).isEqualTo((short) -samples[0]);
    }

    @Property
    void theErrorIsSmallAgainstTheSample(@ForAll short sample) {
        int back = MuLaw.decode(MuLaw.encode(sample));
        int clipped = Math.max(-32635, Math.min(32635, sample));
        assertThat(Math.abs(back - clipped)).isLessThanOrEqualTo(4 + Math.abs(clipped) / 16);
    }
}
