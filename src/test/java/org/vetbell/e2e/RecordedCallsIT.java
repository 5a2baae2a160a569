/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vetbell.fake.FakeRecordings;
import org.vetbell.launch.OwnServer;
import org.vetbell.launch.RunningVetbell;
import org.vetbell.launch.Surroundings;
import org.vetbell.phone.carrier.CallReport;
import org.vetbell.phone.carrier.Moment;

/** What the carrier recorded, with its caller's consent, comes to the clinic's staff. */
class RecordedCallsIT {
    private static final Duration FETCH_DEADLINE = Duration.ofMinutes(2);

    private static final String ANNOUNCED =
            "\"recording\": {\"by\": \"carrier\", \"transcribeMessages\": true},";

    private static final String ASKED =
            "\"recording\": {\"by\": \"carrier\", \"consent\": \"ask\"},";

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

    private static FakeRecordings carrier;
    private static OwnServer server;
    private static RunningVetbell vetbell;

    /** One practice announces that calls are recorded, the other asks. */
    @BeforeAll
    static void aServerWithACarrier() {
        server = OwnServer.start("recorded", RecordedCallsIT::withACarrier);
        vetbell = server.vetbell();
    }

    private static Surroundings withACarrier(Surroundings given) {
        carrier =
                FakeRecordings.of(
                        given.variables().get("TWILIO_ACCOUNT_SID"),
                        given.variables().get("TWILIO_AUTH_TOKEN"));
        return given.with("TWILIO_BASE_URL", carrier.base().toString())
                .with("VETBELL_CLINICS_FILE", clinics().toString())
                .with("VETBELL_RECORDINGS_FETCH", "true");
    }

    private static Path clinics() {
        try {
            String samples =
                    Files.readString(Path.of("src/main/resources/vetbell/sample-clinics.json"));
            String recorded =
                    samples.replace("\"id\": \"harbour\",", "\"id\": \"harbour\"," + ANNOUNCED)
                            .replace("\"id\": \"birchwood\",", "\"id\": \"birchwood\"," + ASKED);
            return Files.writeString(Files.createTempFile("recorded-clinics", ".json"), recorded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void end() {
        server.close();
        carrier.close();
    }

    @Test
    void aMessageAtTheCarrierIsFetchedAlsoWhenItIsNotThereAtOnceAndItsWordsStandWithIt()
            throws Exception {
        carrier.then(404, new byte[0]);
        var exchange = new Exchange(vetbell);
        CallReport report = exchange.play(MESSAGE);
        assertThat(report.violations()).as(report.transcript()).isEmpty();
        String audio = "/api/messages/" + newestMessage(exchange) + "/audio";

        byte[] sound = untilThere(audio);

        assertThat(sound).isEqualTo(FakeRecordings.sound());
        assertThat(carrier.asked()).hasSizeGreaterThan(1).allMatch(path -> path.contains(".wav"));
        assertThat(exchange.staff().read("/api/messages"))
                .contains("\"transcription\":\"COMPLETED\"")
                .contains("This is Jo Miller, please call me back");
    }

    @Test
    void whoGoesOnAfterTheAnnouncementIsRecordedAndCanBeHeard() throws Exception {
        CallReport call =
                played(
                        """
                        clinic harbour
                        rung gather
                        expect "emergency"
                        expect "We record this call"
                        expect "How can I help you"
                        say Are you open today?
                        expect "open"
                        hangup
                        """);

        assertThat(recorded(call)).isTrue();
        assertThat(story(call)).contains("\"ASKED\"", "\"AGREED\"");
        assertThat(untilThere(recording(call))).isEqualTo(FakeRecordings.bothSides());
    }

    @Test
    void whoPressesTheKeyIsServedAllTheSameAndNotRecorded() throws Exception {
        CallReport call =
                played(
                        """
                        clinic harbour
                        rung gather
                        expect "We record this call"
                        expect "How can I help you"
                        keys 9
                        expect "not recorded"
                        say Are you open today?
                        expect "open"
                        hangup
                        """);

        assertThat(recorded(call)).isFalse();
        assertThat(story(call)).contains("\"REFUSED\"").doesNotContain("\"AGREED\"");
        assertThat(get(recording(call)).statusCode()).isEqualTo(404);
    }

    @Test
    void whoSaysYesIsRecorded() throws Exception {
        CallReport call =
                played(
                        """
                        clinic birchwood
                        rung gather
                        expect "May we record this call"
                        say Yes, that's fine.
                        expect "How can I help you"
                        say Are you open today?
                        expect "open"
                        hangup
                        """);

        assertThat(recorded(call)).isTrue();
        assertThat(story(call)).contains("\"AGREED\"");
    }

    @Test
    void whoSaysNoIsNotRecorded() throws Exception {
        CallReport call =
                played(
                        """
                        clinic birchwood
                        rung gather
                        expect "May we record this call"
                        say No.
                        expect "not recorded"
                        expect "How can I help you"
                        say Are you open today?
                        expect "open"
                        hangup
                        """);

        assertThat(recorded(call)).isFalse();
        assertThat(story(call)).contains("\"REFUSED\"").doesNotContain("\"AGREED\"");
    }

    @Test
    void anEmergencyIsPutThroughWithoutAWordOnRecording() throws Exception {
        CallReport call =
                played(
                        """
                        clinic harbour
                        rung gather
                        expect "emergency"
                        say He is not breathing
                        expect "emergency line"
                        expect dial +61270100111
                        hangup
                        """);

        assertThat(recorded(call)).isFalse();
        assertThat(story(call))
                .contains("\"NOT_WANTED\"")
                .doesNotContain("We record", "\"AGREED\"");
    }

    private static CallReport played(String steps) {
        CallReport report = new Exchange(vetbell).play(steps);
        assertThat(report.violations()).as(report.transcript()).isEmpty();
        return report;
    }

    /** Whether the carrier was told to record the call. */
    private static boolean recorded(CallReport call) {
        return call.texts(Moment.Kind.RECORD).contains("records the call");
    }

    private static String recording(CallReport call) {
        return "/api/calls/" + call.call().callSid() + "/recording";
    }

    private static String story(CallReport call) {
        return new Exchange(vetbell).staff().read("/api/calls/" + call.call().callSid());
    }

    private static String newestMessage(Exchange exchange) {
        Matcher id =
                Pattern.compile("\"id\":(\\d+)").matcher(exchange.staff().read("/api/messages"));
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private static byte[] untilThere(String path) throws Exception {
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

    private static HttpResponse<byte[]> get(String path) throws Exception {
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
