/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vetbell.twilio.Harbour;

class MediaCodecTest {

    @Property(tries = 200)
    void audioIsReadTheSameTheShortAndTheLongWay(
            @ForAll @Size(max = 400) byte[] mulaw, @ForAll @IntRange(min = 0) int timestamp)
            throws MalformedFrame {
        String usual = Frames.media(mulaw, "\"" + timestamp + "\"");
        String unusual = " " + Frames.media(mulaw, Integer.toString(timestamp));

        for (String frame : new String[] {usual, unusual}) {
            MediaMessage.Media media = (MediaMessage.Media) MediaCodec.read(frame);
            assertThat(media.mulaw()).isEqualTo(mulaw);
            assertThat(media.timestampMillis()).isEqualTo(timestamp);
        }
        assertThat(AudioFrame.read(usual)).isNotNull();
        assertThat(AudioFrame.read(unusual)).isNull();
    }

    @Test
    void startTellsWhoAndWhat() throws MalformedFrame {
        assertThat(MediaCodec.read(Frames.start("t1")))
                .isEqualTo(
                        new MediaMessage.Start(
                                "MZ1", Harbour.CALL.value(), Harbour.ACCOUNT, "t1", true));
    }

    @Test
    void aStartWithoutParametersHasNoTicket() throws MalformedFrame {
        assertThat(MediaCodec.read("{\"event\":\"start\",\"start\":{\"streamSid\":\"MZ2\"}}"))
                .isEqualTo(new MediaMessage.Start("MZ2", "", "", "", false));
    }

    @Test
    void otherMessagesAreTold() throws MalformedFrame {
        assertThat(MediaCodec.read(Frames.CONNECTED)).isEqualTo(new MediaMessage.Connected());
        assertThat(MediaCodec.read(Frames.dtmf("5"))).isEqualTo(new MediaMessage.Dtmf("5"));
        assertThat(MediaCodec.read(Frames.mark("g1"))).isEqualTo(new MediaMessage.Mark("g1"));
        assertThat(MediaCodec.read(Frames.STOP)).isEqualTo(new MediaMessage.Stop());
        assertThat(MediaCodec.read("{\"event\":\"news\"}")).isEqualTo(new MediaMessage.Unknown());
    }

    @Test
    void ourOwnAudioComingBackIsIgnored() throws MalformedFrame {
        assertThat(MediaCodec.read(Frames.media().replace("\"inbound\"", "\"outbound\"")))
                .isEqualTo(new MediaMessage.Unknown());
    }

    @Test
    void anEscapedSlashInThePayloadIsStillBase64() throws MalformedFrame {
        String escaped =
                "{\"event\":\"media\",\"media\":{\"timestamp\":\"1\",\"payload\":\"\\/\\/\\/\\/\"}}";

        assertThat(((MediaMessage.Media) MediaCodec.read(escaped)).mulaw()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "text",
                "{}",
                "{\"event\":\"\"}",
                "{\"event\":\"media\"}",
                "{\"event\":\"media\",\"media\":\"x\"}",
                "{\"event\":\"media\",\"media\":{\"payload\":\"!!\",\"timestamp\":\"1\"}}",
                "{\"event\":\"media\",\"media\":{\"payload\":\"AAAA\"}}",
                "{\"event\":\"media\",\"media\":{\"payload\":\"AAAA\",\"timestamp\":\"x\"}}",
                "{\"event\":\"media\",\"media\":{\"payload\":\"AAAA\",\"timestamp\":\"-20\"}}",
                "{\"event\":\"media\",\"media\":{\"payload\":\"AAAA\",\"timestamp\":\"20x\"}}",
                "{\"event\":\"media\",\"media\":{\"payload\":\"AAAA\",\"timestamp\":999999999999}}",
                "{\"event\":\"media\",\"timestamp\":",
                "{\"event\":\"media\",\"timestamp\":}",
                "{\"event\":\"media\",\"payload\":\"AAAA\",\"timestamp\":\"}"
            })
    void garbageIsMalformed(String text) {
        assertThatExceptionOfType(MalformedFrame.class).isThrownBy(() -> MediaCodec.read(text));
    }

    @Property(tries = 500)
    void noTextBreaksTheReader(@ForAll String text) {
        for (String frame : new String[] {text, "{\"event\":\"media\"" + text + "}"}) {
            try {
                assertThat(MediaCodec.read(frame)).isNotNull();
            } catch (MalformedFrame expected) {
                assertThat(expected.getMessage()).isNotBlank();
            }
        }
    }
}
