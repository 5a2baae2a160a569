/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;

class WavTest {

    @Test
    void aMessageCanBePlayedByAnyPlayer() throws Exception {
        AudioInputStream played = open(Wav.mono(Tone.beep()));

        assertThat(played.getFormat().getSampleRate()).isEqualTo(8000);
        assertThat(played.getFormat().getChannels()).isEqualTo(1);
        assertThat(played.getFormat().getSampleSizeInBits()).isEqualTo(16);
        assertThat(played.getFrameLength()).isEqualTo(1600);
    }

    @Test
    void theShorterSideOfACallEndsInSilence() throws Exception {
        AudioInputStream played = open(Wav.stereo(new short[] {1, 2, 3}, new short[] {7}, 8000));

        assertThat(played.getFormat().getChannels()).isEqualTo(2);
        assertThat(played.readAllBytes()).containsExactly(1, 0, 7, 0, 2, 0, 0, 0, 3, 0, 0, 0);
    }

    @Test
    void aRecordingInTwoTracksIsMuLawAsItWasSpoken() throws Exception {
        byte[] header = Wav.twoTracksHeader(3);
        byte[] sound = {1, 2, 3, 4, 5, 6};
        byte[] file = Arrays.copyOf(header, header.length + sound.length);
        System.arraycopy(sound, 0, file, header.length, sound.length);

        AudioInputStream played = open(file);

        assertThat(header).hasSize(Wav.TWO_TRACKS_HEADER_BYTES);
        assertThat(played.getFormat().getEncoding()).isEqualTo(AudioFormat.Encoding.ULAW);
        assertThat(played.getFormat().getSampleRate()).isEqualTo(8000);
        assertThat(played.getFormat().getChannels()).isEqualTo(2);
        assertThat(played.getFrameLength()).isEqualTo(3);
        assertThat(played.readAllBytes()).isEqualTo(sound);
    }

    @Test
    void nothingIsAnEmptyFile() throws Exception {
        assertThat(open(Wav.mono(new byte[0])).getFrameLength()).isZero();
    }

    private static AudioInputStream open(byte[] wav) throws Exception {
        return AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav));
    }
}
