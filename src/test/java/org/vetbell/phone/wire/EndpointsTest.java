/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EndpointsTest {

    private final Endpoints proxied =
            new Endpoints("https://voice.example.com/", "http://localhost:8080");

    @Test
    void speaksOfThePublicAddressAndConnectsToTheServer() {
        assertThat(proxied.url("/twilio/voice"))
                .isEqualTo("https://voice.example.com/twilio/voice");
        assertThat(proxied.connect("https://voice.example.com/twilio/voice?n=1"))
                .hasToString("http://localhost:8080/twilio/voice?n=1");
    }

    @Test
    void findsTheSocketBesideTheWebhooks() {
        assertThat(proxied.connect("wss://voice.example.com/twilio/ws"))
                .hasToString("ws://localhost:8080/twilio/ws");
    }

    @Test
    void leavesForeignAddressesAlone() {
        assertThat(proxied.connect("https://elsewhere.example.com/a"))
                .hasToString("https://elsewhere.example.com/a");
    }
}
