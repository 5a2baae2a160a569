/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Base64;
import org.vetbell.twilio.Harbour;

/** What Twilio sends, in the shapes it sends them. */
final class Frames {
    static final byte[] SOUND = new byte[160];
    static final String CONNECTED =
            "{\"event\":\"connected\",\"protocol\":\"Call\",\"version\":\"1.0.0\"}";
    static final String STOP =
            "{\"event\":\"stop\",\"sequenceNumber\":\"9\",\"streamSid\":\"MZ1\",\"stop\":{}}";

    private Frames() {}

    static String start(String ticket) {
        return """
               {"event":"start","sequenceNumber":"1","start":{"accountSid":"%s","streamSid":"MZ1",
               "callSid":"%s","tracks":["inbound"],"mediaFormat":{"encoding":"audio/x-mulaw",
               "sampleRate":8000,"channels":1},"customParameters":{"ticket":"%s"}},
               "streamSid":"MZ1"}"""
                .formatted(Harbour.ACCOUNT, Harbour.CALL, ticket);
    }

    static String media(byte[] mulaw, String timestamp) {
        return ("{\"event\":\"media\",\"sequenceNumber\":\"2\",\"media\":{\"track\":\"inbound\","
                        + "\"chunk\":\"1\",\"timestamp\":%s,\"payload\":\"%s\"},\"streamSid\":\"MZ1\"}")
                .formatted(timestamp, new String(Base64.getEncoder().encode(mulaw), ISO_8859_1));
    }

    static String media() {
        return media(SOUND, "\"20\"");
    }

    static String mark(String name) {
        return "{\"event\":\"mark\",\"streamSid\":\"MZ1\",\"mark\":{\"name\":\"%s\"}}"
                .formatted(name);
    }

    static String dtmf(String digit) {
        return ("{\"event\":\"dtmf\",\"streamSid\":\"MZ1\","
                        + "\"dtmf\":{\"track\":\"inbound_track\",\"digit\":\"%s\"}}")
                .formatted(digit);
    }
}
