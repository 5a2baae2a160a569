/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vetbell.fake.ai.ConversationMishap;
import org.vetbell.fake.ai.FakeChat;
import org.vetbell.fake.ai.FakeOpenAiConversations;
import org.vetbell.fake.ai.FakeOpenAiRealtime;
import org.vetbell.launch.OwnServer;
import org.vetbell.launch.RunningVetbell;
import org.vetbell.phone.carrier.CallReport;

/**
 * Calls with a model that hears and speaks by itself, and what becomes of callers when it fails: a
 * recogniser, a language model and a voice take over within the call.
 */
class ConversationIT {
    private static final long LONGEST_TEST_SECONDS = 120;

    private static final String PRICES =
            "openai/gpt-realtime:audio-tokens-out=20,openai/gpt-realtime:tokens-out=10";

    private static FakeOpenAiConversations model;
    private static FakeOpenAiRealtime ears;
    private static FakeChat mind;
    private static OwnServer server;
    private static RunningVetbell vetbell;

    private Exchange exchange;

    @BeforeAll
    static void aServerWithAModel() throws Exception {
        model = FakeOpenAiConversations.listening().hearingSpeechOnly();
        ears = FakeOpenAiRealtime.listening().hearingSpeechOnly();
        mind = FakeChat.listening();
        server =
                OwnServer.start(
                        "conversation",
                        given ->
                                given.with("OPENAI_API_KEY", "sk-test")
                                        .with("OPENAI_BASE_URL", mind.url())
                                        .with("VETBELL_AI_OPENAI_REALTIME_BASE_URL", ears.url())
                                        .with(
                                                "VETBELL_AI_OPENAI_SPEECH_TO_SPEECH_BASE_URL",
                                                model.url())
                                        .with("VETBELL_AI_REST_SECONDS", "0")
                                        .with("VETBELL_PRICES", PRICES)
                                        .with("VETBELL_CAPS_CALL_TOKENS", "100000")
                                        .with("VETBELL_AI_VOICES", "builtin"));
        vetbell = server.vetbell();
    }

    @AfterAll
    static void itEnds() throws Exception {
        server.close();
        model.close();
        ears.close();
        mind.close();
    }

    @BeforeEach
    void anExchange() {
        exchange = new Exchange(vetbell);
        model.forget();
        ears.forget();
        mind.forget();
    }

    @AfterEach
    void nothingWasSaidThatTheServiceWouldRefuse() {
        assertThat(model.complaints()).isEmpty();
    }

    @Test
    void aCallerTalksWithTheModelAndMayInterruptIt() {
        model.hears("tell me about your practice", "stop, when do you close");
        model.says(
                "We look after cats and dogs and rabbits and many other animals. We have been here"
                        + " in the harbour for more than twenty years now.",
                "We close at six.");
        int before = model.asked().size();
        int askedElsewhere = mind.requests().size();
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
                        expect api /api/calls/{call} contains "STREAM R0"
                        expect api /api/calls/{call} contains "tell me about your practice"
                        expect api /api/calls/{call} contains "CUT"
                        expect api /api/calls/{call} contains "at six."
                        """);

        assertThat(report.violations()).as(report.transcript()).isEmpty();
        assertThat(String.join("\n", model.asked().get(before).conversation()))
                .matches("(?s).*How can I help you\\?.*tell me about your practice");
        assertThat(model.cuts()).isNotEmpty();
        assertThat(model.asked().getLast().conversation().toString())
                .doesNotContain("twenty years");
        assertThat(mind.requests()).hasSize(askedElsewhere);
    }

    /** This caller and those below do not let the greeting end. */
    @Test
    void anEmergencyInWordsThatComeLateStillReachesAPerson() {
        model.hears("my dog is not breathing");
        model.says("Let me see when we can fit you in for a visit this week or the next.");
        CallReport report =
                exchange.play(
                        """
                        rung media
                        expect agent-speaks within 5s
                        wait 1s
                        say My dog is not breathing
                        expect dial +61270100111 within 30s
                        hangup
                        """);

        assertThat(report.violations()).as(report.transcript()).isEmpty();
    }

    @Test
    void aRequestIsReadBackAndKeptOnceTheCallerAgrees() {
        String request =
                "{\"kind\":\"BOOK\",\"owner\":\"Anna Berg\",\"pet\":\"Milo\",\"species\":\"dog\","
                        + "\"reason\":\"limping\",\"day\":\"tomorrow\",\"time\":\"ten\","
                        + "\"callback\":\"caller\"}";
        model.hears("book my dog for tomorrow at ten please", "yes that is right");
        model.calls("", "request_appointment", request)
                .says("Milo, a dog, limping, tomorrow at ten. Is that right?")
                .calls("", "request_appointment", request)
                .says("I have passed it on. Anything else?");
        CallReport report =
                exchange.play(
                        """
                        rung media
                        expect agent-speaks within 5s
                        wait 1s
                        say Book my dog for tomorrow at ten please
                        expect agent-speaks within 6s
                        expect silence 1s within 60s
                        say Yes that is right
                        expect agent-speaks within 6s
                        expect silence 1s within 60s
                        hangup
                        expect api /api/appointment-requests contains "Milo"
                        """);

        assertThat(report.violations()).as(report.transcript()).isEmpty();
    }

    @Test
    void aModelThatFailsIsReplacedWithinTheCall() throws Exception {
        List<ConversationMishap> mishaps =
                List.of(
                        ConversationMishap.STALL,
                        ConversationMishap.RESET,
                        ConversationMishap.GARBAGE,
                        ConversationMishap.FAILED,
                        ConversationMishap.BUSY,
                        ConversationMishap.QUOTA);
        model.mishaps(mishaps.toArray(ConversationMishap[]::new));
        model.everyCaller(() -> List.of("when are you open").iterator());
        ears.everyCaller(() -> List.of("when are you open").iterator());
        mind.otherwise(request -> "We are open until six.");

        sideBySide(
                mishaps.size(),
                """
                rung media
                expect agent-speaks within 10s
                wait 1s
                say When are you open
                expect agent-speaks within 6s
                expect silence 2s within 60s
                hangup
                expect api /api/calls/{call} contains "RungFell"
                expect api /api/calls/{call} contains "We are open"
                """);
    }

    @Test
    void anAnswerThatBreaksOffIsCompletedWithinTheSentence() {
        model.hears("when are you open");
        model.says("We are open every day of the week from eight in the morning until six.");
        model.mishaps(ConversationMishap.RESET_IN_THE_MIDDLE);
        mind.says("from eight in the morning until six.");
        CallReport report =
                exchange.play(
                        """
                        rung media
                        expect agent-speaks within 5s
                        wait 1s
                        say When are you open
                        expect agent-speaks within 6s
                        expect silence 2s within 60s
                        hangup
                        expect api /api/calls/{call} contains "RungFell"
                        expect api /api/calls/{call} contains "until six."
                        """);

        assertThat(report.violations()).as(report.transcript()).isEmpty();
    }

    @Test
    void aCallThatHasUsedWhatItMayGoesOnByDocumentsWithWhatWasSaid() {
        model.bills(200_000).hears("tell me about your practice");
        model.says("We look after cats and dogs.");
        int asked = mind.requests().size();
        CallReport report =
                exchange.play(
                        """
                        rung media
                        expect agent-speaks within 5s
                        expect silence 1s within 60s
                        say Tell me about your practice
                        expect agent-speaks within 6s
                        expect silence 2s within 60s
                        say What are your opening hours
                        expect "open" within 10s
                        hangup
                        expect api /api/calls/{call} contains "RungFell"
                        expect api /api/calls/{call} contains "ResumeAsked"
                        expect api /api/calls/{call} contains "cats and dogs."
                        expect api /api/calls/{call}/usage contains "gpt-realtime"
                        expect api /api/calls/{call}/usage contains "1.9997"
                        """);

        assertThat(report.violations()).as(report.transcript()).isEmpty();
        assertThat(mind.requests()).hasSize(asked);
    }

    private void sideBySide(int calls, String steps) throws Exception {
        List<Callable<CallReport>> all = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            all.add(() -> exchange.play(steps));
        }
        try (var callers = Executors.newFixedThreadPool(calls)) {
            for (Future<CallReport> call :
                    callers.invokeAll(all, LONGEST_TEST_SECONDS, TimeUnit.SECONDS)) {
                CallReport report = call.get();
                assertThat(report.violations()).as(report.transcript()).isEmpty();
            }
        }
    }
}
