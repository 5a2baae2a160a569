/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OutboundFramesTest {
    private final OutboundFrames frames = new OutboundFrames("MZ1");

    @Test
    void audioHasExactlyTheFieldsTheCarrierAccepts() {
        byte[] mulaw = {9, 9, 0, 1, 2, 9};

        assertThat(frames.media(mulaw, 2, 3))
                .isEqualTo(
                        "{\"event\":\"media\",\"streamSid\":\"MZ1\",\"media\":{\"payload\":\"AAEC\"}}");
    }

    @Test
    void aFrameIsPaddedBase64() {
        byte[] silence = new byte[160];
        Arrays.fill(silence, (byte) 0xFF);

        assertThat(frames.media(silence, 0, 160)).endsWith("==\"}}").contains("////");
    }

    @Test
    void marksAndClearsAreShort() {
        assertThat(frames.mark("g1:u2:3"))
                .isEqualTo(
                        "{\"event\":\"mark\",\"streamSid\":\"MZ1\",\"mark\":{\"name\":\"g1:u2:3\"}}");
        assertThat(frames.clear()).isEqualTo("{\"event\":\"clear\",\"streamSid\":\"MZ1\"}");
    }

    @Test
    void aMarkThatWouldBreakTheMessageIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> frames.mark("a\"b"));
        assertThatIllegalArgumentException().isThrownBy(() -> frames.mark(""));
    }
}
