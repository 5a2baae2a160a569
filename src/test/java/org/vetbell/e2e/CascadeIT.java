/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vetbell.fake.ai.FakeChat;
import org.vetbell.fake.ai.FakeOpenAiRealtime;
import org.vetbell.launch.OwnServer;
import org.vetbell.launch.RunningVetbell;
import org.vetbell.launch.Surroundings;
import org.vetbell.phone.carrier.CallReport;

/** Calls that a recogniser hears and a language model answers. */
class CascadeIT {
    private static final String BIRCHWOOD = "\"id\": \"birchwood\",";
    private static final String TURNS_TOLD =
            " \"rules\": {\"manners\": {\"turnsBy\": \"recogniser\"}},";

    private static FakeOpenAiRealtime ears;
    private static FakeChat mind;
    private static OwnServer server;
    private static RunningVetbell vetbell;

    private Exchange exchange;

    @BeforeAll
    static void aServerWithProviders() throws Exception {
        ears = FakeOpenAiRealtime.listening().hearingSpeechOnly();
        mind = FakeChat.listening();
        server =
                OwnServer.start(
                        "cascade",
                        given ->
                                given.with("OPENAI_API_KEY", "sk-test")
                                        .with("OPENAI_BASE_URL", mind.url())
                                        .with("VETBELL_AI_OPENAI_REALTIME_BASE_URL", ears.url())
                                        .with("VETBELL_AI_SPEECH_TO_SPEECH", "none")
                                        .with("VETBELL_AI_REST_SECONDS", "0")
                                        .with("VETBELL_AI_VOICES", "builtin")
                                        .with("VETBELL_CLINICS_FILE", clinics(given)));
        vetbell = server.vetbell();
    }

    /** Birchwood lets the recogniser say when a turn is over, on a stream. */
    private static String clinics(Surroundings given) {
        try {
            String sample =
                    Files.readString(Path.of("src/main/resources/vetbell/sample-clinics.json"));
            Path clinics = given.dataDir().resolve("clinics.json");
            Files.writeString(
                    clinics,
                    sample.replace(BIRCHWOOD, BIRCHWOOD + TURNS_TOLD)
                            .replace(
                                    "\"+15550100200\", \"answer\": \"carrier-speech\"",
                                    "\"+15550100200\", \"answer\": \"media-stream\""));
            return clinics.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void itEnds() throws Exception {
        server.close();
        ears.close();
        mind.close();
    }

    @BeforeEach
    void anExchange() {
        exchange = new Exchange(vetbell);
        ears.forget();
        mind.forget();
    }

    @AfterEach
    void nothingWasSaidThatTheServiceWouldRefuse() {
        assertThat(ears.complaints()).isEmpty();
    }

    @Test
    void aCallerIsUnderstoodAndAnsweredAndMayInterrupt() {
        ears.hears("tell me about your practice", "stop, when do you close");
        mind.says(
                        "We look after cats and dogs and rabbits and many other animals. "
                                + "We have been here in the harbour for more than twenty years now. "
                                + "There are four of us and we all love what we do.")
                .says("At six.");
        CallReport report =
                exchange.play(
                        """
                        rung media
                        expect agent-speaks within 5s
                        expect silence 1s within 60s
                        say Tell me about your practice
                        expect agent-speaks within 5s
                        wait 2s
                        say Stop when do you close
                        expect clear within 3s
                        expect agent-speaks within 6s
                        expect silence 1s within 30s
                        hangup
                        expect api /api/calls/{call} contains "STREAM R1"
                        expect api /api/calls/{call} contains "tell me about your practice"
                        expect api /api/calls/{call} contains "CUT"
                        expect api /api/calls/{call} contains "At six."
                        """);

        assertThat(report.violations()).as(report.transcript()).isEmpty();
        assertThat(mind.requests().getLast().toString()).contains("stop, when do you close");
    }

    @Test
    void aModelThatTakesItsTimeIsLedUpToAndDoesNotSayOkayOnceMore() {
        ears.hears("tell me about your practice");
        mind.says("Okay, we look after cats and dogs and rabbits.");
        mind.paced(() -> Duration.ofMillis(1000), () -> Duration.ofMillis(20));
        CallReport report;
        try {
            report =
                    exchange.play(
                            """
                            rung media
                            expect agent-speaks within 5s
                            expect silence 1s within 60s
                            say Tell me about your practice
                            expect agent-speaks within 3s
                            expect silence 2s within 30s
                            hangup
                            expect api /api/calls/{call} contains "LEAD_IN"
                            expect api /api/calls/{call} contains "We look after cats"
                            """);
        } finally {
            mind.paced(() -> Duration.ZERO, () -> Duration.ZERO);
        }

        assertThat(report.violations()).as(report.transcript()).isEmpty();
    }

    /** It does so after 300 ms; the ear alone would wait for 700 ms or more. */
    @Test
    void aRecogniserMaySayWhenTheCallersTurnIsOver() {
        ears.hears("my rabbit needs her vaccination");
        mind.says("I can help with that.");
        CallReport report =
                exchange.play(
                        """
                        clinic birchwood
                        rung gather
                        expect agent-speaks within 5s
                        expect silence 1s within 60s
                        say My rabbit needs her vaccination
                        expect agent-speaks within 5s
                        expect silence 1s within 30s
                        hangup
                        expect api /api/calls/{call} contains "STREAM R1"
                        expect api /api/calls/{call} contains "TurnOver"
                        expect api /api/calls/{call} contains "I can help with that."
                        expect api /api/calls/{call} contains /"[2-5][0-9]0 ms quiet"/
                        """);

        assertThat(report.violations()).as(report.transcript()).isEmpty();
    }
}
