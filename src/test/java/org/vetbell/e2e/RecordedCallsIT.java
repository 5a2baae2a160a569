/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vetbell.fake.FakeRecordings;
import org.vetbell.fake.ai.FakeOpenAiRealtime;
import org.vetbell.launch.OwnServer;
import org.vetbell.launch.RunningVetbell;
import org.vetbell.launch.Surroundings;
import org.vetbell.phone.carrier.CallReport;
import org.vetbell.phone.carrier.LiveCalls;
import org.vetbell.phone.carrier.Moment;
import org.vetbell.phone.rest.RestApi;
import org.vetbell.phone.wire.Delivery;
import org.vetbell.phone.wire.Form;

/** What the carrier recorded, with its caller's consent, comes to the clinic's staff. */
class RecordedCallsIT {
    private static final String ANNOUNCED =
            "\"recording\": {\"by\": \"carrier\", \"transcribeMessages\": true},";

    private static final String ASKED =
            "\"recording\": {\"by\": \"carrier\", \"consent\": \"ask\"},";

    private static final LiveCalls CALLS = new LiveCalls();

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

    private static RestApi carrier;
    private static FakeOpenAiRealtime ears;
    private static OwnServer server;
    private static RunningVetbell vetbell;

    /**
     * One practice announces that calls are recorded, the other asks. Callers on a stream are
     * understood.
     */
    @BeforeAll
    static void aServerWithACarrier() {
        ears = FakeOpenAiRealtime.listening().hearingSpeechOnly();
        server = OwnServer.start("recorded", RecordedCallsIT::withACarrier);
        vetbell = server.vetbell();
    }

    private static Surroundings withACarrier(Surroundings given) {
        String account = given.variables().get("TWILIO_ACCOUNT_SID");
        String token = given.variables().get("TWILIO_AUTH_TOKEN");
        carrier = RestApi.of(CALLS, account, Map.of(account, token), RecordedCallsIT::report);
        return given.with("TWILIO_BASE_URL", carrier.base().toString())
                .with("VETBELL_CLINICS_FILE", clinics().toString())
                .with("VETBELL_TWILIO_STEER", "true")
                .with("VETBELL_RECORDINGS_FETCH", "true")
                .with("VETBELL_RECORDINGS_DELETE_REMOTE", "true")
                .with("OPENAI_API_KEY", "sk-test")
                .with("VETBELL_AI_OPENAI_REALTIME_BASE_URL", ears.url())
                .with("VETBELL_AI_SPEECH_TO_SPEECH", "none")
                .with("VETBELL_AI_MODELS", "anthropic")
                .with("VETBELL_AI_VOICES", "builtin");
    }

    private static void report(String url, Form form) {
        exchange().http().send(Delivery.post(url, form));
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
    static void end() throws Exception {
        if (server != null) {
            server.close();
        }
        if (carrier != null) {
            carrier.close();
        }
        ears.close();
    }

    @Test
    void aMessageAtTheCarrierIsFetchedAlsoWhenItIsNotThereAtOnceAndItsWordsStandWithIt()
            throws Exception {
        carrier.then(404, 20404);
        Exchange exchange = exchange();
        CallReport report = exchange.play(MESSAGE);
        assertThat(report.violations()).as(report.transcript()).isEmpty();
        String audio = KeptSound.newestMessage(exchange.staff().read("/api/messages"));

        byte[] sound = kept().untilThere(audio);

        assertThat(sound).isEqualTo(FakeRecordings.sound());
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
        assertThat(kept().untilThere(recording(call))).isEqualTo(FakeRecordings.bothSides());
    }

    @Test
    void whileTheNumberOfACardIsSaidByDocumentsTheRecordingPauses() {
        CallReport call =
                played(
                        """
                        clinic harbour
                        rung gather
                        expect "How can I help you"
                        say Are you open today?
                        expect "open"
                        say My card number is 4111 1111 1111 1111
                        expect /[a-z]/
                        hangup
                        """);

        assertThat(recorded(call)).isTrue();
        KeptSound.until(() -> asked().of(call).contains(asked().paused(call)));
        assertThat(asked().of(call)).doesNotContain(asked().begun(call));
        assertThat(story(call))
                .contains("My card number is **************11")
                .doesNotContain("CallRecordingFailed", "4111");
    }

    @Test
    void onAStreamTheCarrierRecordsByItsInterfaceAndPausesAndThenKeepsNoCopy() throws Exception {
        ears.hears("my card number is four one one one");
        CallReport call =
                played(
                        """
                        clinic birchwood
                        rung media
                        expect agent-speaks within 10s
                        expect silence 1s within 60s
                        keys 1
                        expect agent-speaks within 10s
                        say My card number is four one one one
                        expect clear within 5s
                        expect agent-speaks within 10s
                        hangup
                        """);

        assertThat(kept().untilThere(recording(call))).isEqualTo(FakeRecordings.bothSides());
        assertThat(asked().of(call)).containsExactly(asked().begun(call), asked().paused(call));
        String fetched = asked().fetched();
        assertThat(fetched).endsWith(".wav?RequestedChannels=2");
        String copy = fetched.replace(".wav?RequestedChannels=2", ".json").replace("GET", "DELETE");
        KeptSound.until(() -> carrier.asked().contains(copy));
        assertThat(kept().get(recording(call)).body()).isEqualTo(FakeRecordings.bothSides());
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
        assertThat(kept().get(recording(call)).statusCode()).isEqualTo(404);
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
        CallReport report = exchange().play(steps);
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
        return exchange().staff().read("/api/calls/" + call.call().callSid());
    }

    private static KeptSound kept() {
        return new KeptSound(vetbell);
    }

    private static Exchange exchange() {
        return new Exchange(vetbell, CALLS);
    }

    private static AskedOfCarrier asked() {
        return new AskedOfCarrier(carrier, vetbell);
    }
}
