/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vetbell.launch.Http;
import org.vetbell.launch.OwnServer;
import org.vetbell.launch.RunningVetbell;
import org.vetbell.phone.carrier.CallIdentity;
import org.vetbell.phone.wire.Answer;
import org.vetbell.phone.wire.Delivery;
import org.vetbell.phone.wire.Signing;

/** What those get who come too often, from a server that allows little. */
class LimitsIT {

    private static OwnServer server;
    private static RunningVetbell vetbell;
    private static Exchange exchange;

    @BeforeAll
    static void aServerThatAllowsLittle() throws IOException, InterruptedException {
        server =
                OwnServer.start(
                        "limits",
                        given ->
                                given.with("VETBELL_LIMITS_CALLS_PER_CALLER_PER_HOUR", "2")
                                        .with(
                                                "VETBELL_LIMITS_ANONYMOUS_CALLS_PER_CLINIC_PER_HOUR",
                                                "1")
                                        .with("VETBELL_LIMITS_REFUSALS_PER_ADDRESS_PER_MINUTE", "3")
                                        .with(
                                                "VETBELL_LIMITS_API_REQUESTS_PER_ADDRESS_PER_MINUTE",
                                                "4"));
        vetbell = server.vetbell();
        exchange = new Exchange(vetbell);
    }

    @AfterAll
    static void itEnds() {
        server.close();
    }

    @Test
    void aCallerWhoRingsTooOftenIsTurnedAwayPolitelyButNotInAnEmergency() {
        assertThat(ring(Exchange.CALLER).text()).contains("How can I help you?");
        CallIdentity second = exchange.dial(Exchange.HARBOUR);
        Answer first = exchange.ring(second);
        assertThat(first.text()).contains("How can I help you?");
        assertThat(exchange.ring(second).sameAs(first)).as("a repetition is no call").isTrue();

        CallIdentity third = exchange.dial(Exchange.HARBOUR);
        Answer away = exchange.ring(third);
        assertThat(away.ok()).isTrue();
        assertThat(away.text()).contains("more calls than I can take", "/twilio/safe", "<Hangup");
        assertThat(
                        exchange.post(
                                        "/twilio/safe",
                                        third.parameters("in-progress").with("Digits", "2"))
                                .text())
                .contains("+61270100111");
        assertThat(ring("+61491570156").text()).contains("How can I help you?");
    }

    @Test
    void callersWithoutANumberShareWhatIsAllowedThem() {
        assertThat(ring("anonymous").text()).contains("How can I help you?");
        assertThat(ring("anonymous").text()).contains("more calls than I can take");
    }

    @Test
    void aFloodOfForgeriesIsRefusedWithFewerWordsAndTheCarrierIsServedAllTheSame() {
        Delivery forged =
                Delivery.post(
                                exchange.endpoints().url("/twilio/status"),
                                exchange.dial(Exchange.HARBOUR).parameters("completed"))
                        .signed(Signing.FORGED);
        for (int i = 0; i < 3; i++) {
            assertThat(exchange.http().send(forged).status()).isEqualTo(403);
        }
        assertThat(exchange.http().send(forged).status()).isEqualTo(429);
        assertThat(ring("+61491570157").ok()).isTrue();
    }

    @Test
    void theStaffApiIsSharedAmongAddresses() throws Exception {
        for (int i = 0; i < 4; i++) {
            assertThat(api().statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused = api();
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    }

    private static Answer ring(String caller) {
        CallIdentity call = exchange.dial(Exchange.HARBOUR);
        return exchange.ring(
                new CallIdentity(call.accountSid(), call.callSid(), caller, call.to()));
    }

    private static HttpResponse<String> api() throws Exception {
        URI uri = vetbell.base().resolve("/api/clinics");
        return Http.get(uri, vetbell.adminUser(), vetbell.adminPassword());
    }
}
