/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vetbell.launch.RunningVetbell;
import org.vetbell.launch.SharedServer;
import org.vetbell.phone.carrier.CallIdentity;
import org.vetbell.phone.media.HandshakeRefused;
import org.vetbell.phone.media.WebSocketCodes;

/** What can be asked without the carrier's signature. */
@ExtendWith(SharedServer.class)
class PublicPathsIT {

    private final RunningVetbell vetbell;
    private final Exchange exchange;

    PublicPathsIT(RunningVetbell vetbell) {
        this.vetbell = vetbell;
        this.exchange = new Exchange(vetbell);
    }

    @Test
    void healthIsPublicAndSaysLittle() throws IOException, InterruptedException {
        HttpResponse<String> health = get("/twilio/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("UP", "liveCalls", "rung").doesNotContain("+61", "CA");
    }

    @Test
    void sessionsWantASignIn() throws IOException, InterruptedException {
        assertThat(get("/twilio/sessions").statusCode()).isEqualTo(401);
    }

    @Test
    void sessionsShowALiveCallWithItsCallerMasked() throws HandshakeRefused {
        var offer = exchange.offer();
        var stream = HandHeldStream.open(exchange, offer).start();
        assertThat(stream.hearsTheAgentWithin(Duration.ofSeconds(5))).isTrue();
        CallIdentity call = offer.call();
        assertThat(exchange.staff().read("/twilio/sessions"))
                .contains(call.callSid(), "harbour")
                .doesNotContain(call.from());
        stream.socket().close(WebSocketCodes.NORMAL);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(vetbell.publicBaseUrl() + path)).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
