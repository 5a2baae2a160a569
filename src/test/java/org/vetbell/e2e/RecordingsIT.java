/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vetbell.fake.FakeRecordings;
import org.vetbell.launch.OwnServer;
import org.vetbell.launch.RunningVetbell;
import org.vetbell.launch.Surroundings;
import org.vetbell.phone.carrier.CallReport;

/** A message that the carrier recorded comes to the clinic's staff. */
class RecordingsIT {
    private static final Duration FETCH_DEADLINE = Duration.ofMinutes(2);

    private static final String MESSAGE =
            """
            clinic harbour
            rung gather
            expect "Harbour Vets"
            keys 5
            expect "after the tone"
            say This is Jo Miller, please call me back
            keys #
            expect hangup within 60s
            """;

    private FakeRecordings carrier;
    private OwnServer server;
    private RunningVetbell vetbell;

    @BeforeEach
    void aServerWithACarrier() {
        server = OwnServer.start("fetch", this::withACarrier);
        vetbell = server.vetbell();
    }

    private Surroundings withACarrier(Surroundings given) {
        carrier =
                FakeRecordings.of(
                        given.variables().get("TWILIO_ACCOUNT_SID"),
                        given.variables().get("TWILIO_AUTH_TOKEN"));
        carrier.then(404, new byte[0]);
        return given.with("TWILIO_BASE_URL", carrier.base().toString())
                .with("VETBELL_RECORDINGS_FETCH", "true");
    }

    @AfterEach
    void end() {
        server.close();
        carrier.close();
    }

    @Test
    void aMessageAtTheCarrierIsFetchedAlsoWhenItIsNotThereAtOnce() throws Exception {
        var exchange = new Exchange(vetbell);
        CallReport report = exchange.play(MESSAGE);
        assertThat(report.violations()).as(report.transcript()).isEmpty();
        String audio = "/api/messages/" + newestMessage(exchange) + "/audio";

        byte[] sound = untilThere(audio);

        assertThat(sound).isEqualTo(FakeRecordings.sound());
        assertThat(carrier.asked()).hasSize(2).allMatch(path -> path.endsWith(".wav"));
    }

    private static String newestMessage(Exchange exchange) {
        Matcher id =
                Pattern.compile("\"id\":(\\d+)").matcher(exchange.staff().read("/api/messages"));
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private byte[] untilThere(String path) throws Exception {
        long deadline = System.nanoTime() + FETCH_DEADLINE.toNanos();
        HttpResponse<byte[]> answer = get(path);
        while (answer.statusCode() == 404) {
            assertThat(System.nanoTime()).as("time ran out").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            answer = get(path);
        }
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        String user = vetbell.adminUser() + ':' + vetbell.adminPassword();
        String basic = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
        URI uri = vetbell.base().resolve(path);
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(uri).header("Authorization", "Basic " + basic).build(),
                    BodyHandlers.ofByteArray());
        }
    }
}
