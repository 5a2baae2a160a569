/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.deepgram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vetbell.port.SpeechToText;

class MicrophoneTest {
    private final List<byte[]> sent = new ArrayList<>();
    private final Microphone microphone = new Microphone(sent::add);

    @Test
    void framesGoOutThreeAtATimeAndTheRestWhenItIsWanted() {
        for (int i = 0; i < 4; i++) {
            microphone.add(new byte[160]);
        }
        assertThat(sent).extracting(piece -> piece.length).containsExactly(480);
        microphone.flush();
        microphone.flush();
        assertThat(sent).extracting(piece -> piece.length).containsExactly(480, 160);
    }

    @Test
    void muchSoundAtOnceIsSentInPiecesAndWhole() {
        byte[] sound = counting(50_000);
        microphone.add(sound);
        microphone.flush();

        assertThat(sent).allSatisfy(piece -> assertThat(piece.length).isBetween(1, 2000));
        assertThat(all()).isEqualTo(sound);
    }

    @Test
    void aNewConnectionHearsFromWhereItIsToldTo() {
        microphone.add(counting(20_000));
        microphone.flush();
        sent.clear();

        assertThat(microphone.anew(19_000)).isEqualTo(19_000);
        microphone.send(19_500);
        assertThat(all()).hasSize(500).startsWith((byte) (19_000 % 251));
    }

    @Test
    void asMuchAsIsEverSaidAgainIsHeardAgainAndNoMore() {
        byte[] sound = counting(SpeechToText.MOST_KEPT + 4000);
        microphone.add(sound);
        microphone.flush();
        sent.clear();

        assertThat(microphone.anew(0)).isEqualTo(4000);
        microphone.flush();
        assertThat(all()).isEqualTo(Arrays.copyOfRange(sound, 4000, sound.length));
        assertThat(microphone.anew(Long.MAX_VALUE)).isEqualTo(sound.length);
    }

    private byte[] all() {
        var whole = new ByteArrayOutputStream();
        sent.forEach(whole::writeBytes);
        return whole.toByteArray();
    }

    private static byte[] counting(int length) {
        byte[] sound = new byte[length];
        for (int i = 0; i < length; i++) {
            sound[i] = (byte) (i % 251);
        }
        return sound;
    }
}
