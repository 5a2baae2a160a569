/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class PublicUrlsTest {

    @Test
    void httpsMayBeSignedWithOrWithoutItsPort() {
        assertThat(urls("https://h.example").signedWebhook("/twilio/voice", null))
                .containsExactly(
                        "https://h.example/twilio/voice", "https://h.example:443/twilio/voice");
        assertThat(urls("https://h.example:443").signedWebhook("/twilio/voice", ""))
                .containsExactly(
                        "https://h.example:443/twilio/voice", "https://h.example/twilio/voice");
    }

    @Test
    void otherPortsStay() {
        assertThat(urls("http://localhost:8080").signedWebhook("/twilio/dtmf", "n=7"))
                .containsExactly("http://localhost:8080/twilio/dtmf?n=7");
        assertThat(urls("https://h.example:8443").signedWebhook("/v", null))
                .containsExactly("https://h.example:8443/v");
    }

    @Test
    void pathAndQueryAreNeverDecoded() {
        assertThat(urls("https://h.example").signedWebhook("/a%2Bb//c", "x=%26&y=%C3%A9"))
                .first()
                .isEqualTo("https://h.example/a%2Bb//c?x=%26&y=%C3%A9");
    }

    @Test
    void theSocketFollowsTheScheme() {
        assertThat(urls("https://h.example").socket()).isEqualTo("wss://h.example/twilio/ws");
        assertThat(urls("http://localhost:8080").socket())
                .isEqualTo("ws://localhost:8080/twilio/ws");
        assertThat(urls("https://h.example").signedSocket())
                .containsExactly("wss://h.example/twilio/ws", "wss://h.example/twilio/ws/");
    }

    @Test
    void aPathPrefixIsKept() {
        assertThat(urls("https://h.example/bell").absolute("/twilio/dtmf?n=1"))
                .isEqualTo("https://h.example/bell/twilio/dtmf?n=1");
    }

    private static PublicUrls urls(String base) {
        return new PublicUrls(URI.create(base));
    }
}
