/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vetbell.hostile.Mangled;

/** Whatever comes over the media socket is a message, or is malformed; nothing else happens. */
class HostileFramesProperties {

    @Property(tries = 5_000)
    void aFrameIsReadOrMalformed(@ForAll("frames") String frame) {
        try {
            assertThat(MediaCodec.read(frame)).isNotNull();
        } catch (MalformedFrame malformed) {
            assertThat(malformed.getMessage()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<String> frames() {
        return Mangled.anyOf(
                List.of(
                        Frames.start("ticket"),
                        Frames.media(),
                        Frames.media(new byte[160], "40"),
                        Frames.mark("g1:r2:3"),
                        Frames.dtmf("5"),
                        "{\"event\":\"connected\",\"protocol\":\"Call\",\"version\":\"1.0.0\"}",
                        "{\"event\":\"stop\",\"sequenceNumber\":\"378\",\"stop\":{}}"));
    }
}
