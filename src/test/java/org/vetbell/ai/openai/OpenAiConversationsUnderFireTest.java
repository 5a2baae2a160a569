/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vetbell.fake.ai.ConversationMishap;
import org.vetbell.fake.ai.FakeOpenAiRealtime;
import org.vetbell.fake.ai.RefusingServer;
import org.vetbell.fake.ai.Told;
import org.vetbell.fake.ai.ToldAloud;
import org.vetbell.fake.ai.Words;
import org.vetbell.port.Fault;
import org.vetbell.port.LanguageModel.Message;
import org.vetbell.port.SpeechToSpeech.Session;
import org.vetbell.port.SpeechToSpeechContract;

class OpenAiConversationsUnderFireTest {
    private static final String HOURS = "We are open until six.";
    private static final int HALF = 720;

    private final Rig rig = new Rig();

    @AfterEach
    void close() throws InterruptedException {
        rig.close();
    }

    @ParameterizedTest
    @CsvSource({
        "FAILED, BROKEN",
        "FAILED_BUSY, BUSY",
        "BROKEN_OFF, BROKEN",
        "INVALID, INVALID",
        "GARBLED_SOUND, GARBLED",
        "ENDLESS, GARBLED"
    })
    void anAnswerMayFailAlone(ConversationMishap mishap, Fault.Kind kind) {
        rig.fake.says(HOURS, "Yes.").mishaps(mishap);

        assertThat(rig.ask().fault()).isEqualTo(kind);
        assertThat(rig.ask().ending()).isEqualTo(Told.DONE);
        assertThat(rig.words.isEmpty()).isTrue();
        assertThat(rig.fake.sessions()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "BUSY, BUSY",
        "QUOTA, REFUSED",
        "EXPIRED, BROKEN",
        "SERVER_ERROR, BROKEN",
        "GARBAGE, GARBLED",
        "HALF, GARBLED",
        "RESET, BROKEN",
        "RESET_IN_THE_MIDDLE, BROKEN"
    })
    void theSessionMayFailWithAnAnswer(ConversationMishap mishap, Fault.Kind kind) {
        rig.fake.says(HOURS).mishaps(mishap);
        ToldAloud told = rig.ask();

        assertThat(told.fault()).isEqualTo(kind);
        assertThat(failure().kind()).isEqualTo(kind);
        assertThat(failure(rig.ask().ending()).kind()).isEqualTo(kind);
        assertThat(rig.fake.sessions()).hasSize(1);
    }

    @Test
    void anAnswerThatDoesNotBeginInTimeFailsAlone() throws InterruptedException {
        rig.fake.says(HOURS, "Yes.").mishaps(ConversationMishap.STALL);
        ToldAloud told = rig.ask();
        rig.fake.await(() -> rig.fake.asked().size() == 1);
        rig.wire.pass(Rig.FIRST_SOUND);

        assertThat(told.fault()).isEqualTo(Fault.Kind.SLOW);
        assertThat(rig.ask().ending()).isEqualTo(Told.DONE);
        assertThat(rig.fake.cancelled()).isEqualTo(1);
        assertThat(rig.words.isEmpty()).isTrue();
    }

    @Test
    void anAnswerThatDoesNotGoOnInTimeFailsAlone() throws InterruptedException {
        rig.fake.says(HOURS, "Yes.").mishaps(ConversationMishap.STALL_IN_THE_MIDDLE);
        ToldAloud told = rig.ask().await(HALF);
        rig.wire.pass(Rig.GAP);

        assertThat(told.fault()).isEqualTo(Fault.Kind.SLOW);
        assertThat(rig.ask().ending()).isEqualTo(Told.DONE);
        assertThat(rig.fake.cancelled()).isEqualTo(1);
    }

    @Test
    void aServiceThatDoesNotStopIsDead() throws InterruptedException {
        rig.fake.says(HOURS).mishaps(ConversationMishap.UNSTOPPABLE);
        rig.ask().await(HALF);
        ToldAloud second = rig.ask();
        rig.wire.pass(Duration.ofSeconds(1));

        assertThat(second.fault()).isEqualTo(Fault.Kind.SLOW);
        assertThat(failure().kind()).isEqualTo(Fault.Kind.SLOW);
    }

    @Test
    void anAnswerThatWeKnowNothingOfIsStopped() {
        rig.fake.says(HOURS).mishaps(ConversationMishap.ANOTHER);
        ToldAloud told = rig.ask();

        assertThat(told.ending()).isEqualTo(Told.DONE);
        assertThat(told.text()).isEqualTo(HOURS);
        assertThat(rig.fake.cancelled()).isEqualTo(1);
    }

    @Test
    void aServiceThatAlwaysSpeaksToSomebodyElseIsGivenUp() {
        rig.fake.says(HOURS).mishaps(ConversationMishap.ALWAYS_ANOTHER);

        assertThat(rig.ask().fault()).isEqualTo(Fault.Kind.INVALID);
    }

    @Test
    void betweenAnswersABrokenConnectionIsOpenedAgainWithTheConversationInWords()
            throws InterruptedException {
        talk();
        rig.fake.breakOff();
        rig.fake.await(() -> rig.fake.sessions().size() == 2);

        assertThat(rig.believed())
                .containsExactly("user: my dog is limping", "user: (a note)", "assistant: Which");
    }

    @Test
    void anAnswerOnANewConnectionEarnsItAnotherOne() throws InterruptedException {
        rig.ask().ending();
        rig.fake.breakOff();
        rig.fake.await(() -> rig.fake.sessions().size() == 2);
        rig.ask().ending();
        rig.fake.breakOff();
        rig.fake.await(() -> rig.fake.sessions().size() == 3);
        rig.fake.breakOff();

        assertThat(failure().kind()).isEqualTo(Fault.Kind.BROKEN);
    }

    @Test
    void whatWasNotAnsweredIsSaidAgain() {
        rig.fake
                .hears("my dog is limping")
                .mishearings(FakeOpenAiRealtime.Mishap.RESET)
                .says("Which leg?");
        rig.speak();

        assertThat(rig.words.next()).isEqualTo(new Words.Said("my dog is limping"));
        assertThat(rig.fake.sessions()).hasSize(2);
        assertThat(rig.fake.sound()).isEqualTo(16_000);
        assertThat(rig.believed()).containsExactly("user: my dog is limping");
    }

    @Test
    void anOldConnectionIsReplacedByANewOne() throws InterruptedException {
        talk();
        rig.wire.pass(Rig.RENEWAL);
        rig.fake.await(() -> rig.fake.sessions().size() == 2);

        assertThat(rig.believed()).contains("user: my dog is limping", "assistant: Which");
        rig.fake.await(() -> rig.fake.open() == 1);
    }

    @Test
    void anOldConnectionIsNotReplacedBeforeItIsKnownHowMuchOfItsAnswerWasHeard()
            throws InterruptedException {
        rig.fake.says(HOURS).mishaps(ConversationMishap.STALL_IN_THE_MIDDLE);
        ToldAloud told = new ToldAloud();
        var answering = rig.ask(told);
        told.await(HALF);
        rig.wire.pass(Rig.RENEWAL);
        assertThat(told.fault()).isEqualTo(Fault.Kind.SLOW);
        rig.fake.await(() -> rig.fake.cancelled() == 1);
        assertThat(rig.fake.sessions()).hasSize(1);
        answering.heard(Duration.ofMillis(300));
        rig.fake.await(() -> rig.fake.sessions().size() == 2);

        assertThat(rig.believed()).containsExactly("assistant: We are open");
    }

    @Test
    void wordsThatAreNotUnderstoodOrLateAreBlankAndDoNoHarm() {
        rig.fake
                .hears("one", "two", "three")
                .mishearings(FakeOpenAiRealtime.Mishap.ITEM_FAILED, FakeOpenAiRealtime.Mishap.STALL)
                .says(HOURS);
        rig.speak();
        assertThat(rig.words.next()).isEqualTo(new Words.Said(""));
        rig.speak();
        rig.wire.pass(Rig.WORDS);
        assertThat(rig.words.next()).isEqualTo(new Words.Said(""));
        rig.speak();
        assertThat(rig.words.next()).isEqualTo(new Words.Said("three"));

        assertThat(rig.ask().ending()).isEqualTo(Told.DONE);
    }

    @ParameterizedTest
    @CsvSource({"401, REFUSED", "403, REFUSED", "429, BUSY", "400, INVALID"})
    void aRefusalIsNotTriedAgain(int status, Fault.Kind kind) throws IOException {
        try (var refusing = RefusingServer.with(status, "Retry-After: 3")) {
            ToldAloud told = new ToldAloud();
            refused(refusing, told);

            assertThat(failure().kind()).isEqualTo(kind);
            assertThat(told.fault()).isEqualTo(kind);
            assertThat(refusing.asked()).isEqualTo(1);
        }
    }

    @Test
    void aServerInTroubleIsTriedOnceMoreWhenNobodyWaits() throws IOException {
        try (var refusing = RefusingServer.with(500)) {
            rig.at(refusing.url()).open(SpeechToSpeechContract.WANTED, rig.words);

            assertThat(failure().kind()).isEqualTo(Fault.Kind.BROKEN);
            assertThat(refusing.asked()).isEqualTo(2);
        }
    }

    @Test
    void aServerThatSaysNothingIsSlow() throws IOException {
        try (var silent = RefusingServer.silent()) {
            ToldAloud told = new ToldAloud();
            Session session = refused(silent, told);
            rig.wire.pass(Rig.FIRST_SOUND);

            assertThat(told.fault()).isEqualTo(Fault.Kind.SLOW);
            session.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"type\":7}",
                "{\"type\":\"response.something_new\",\"response_id\":\"resp_1\"}",
                "{\"type\":\"response.created\"}",
                "{\"type\":\"response.created\",\"response\":{\"id\":\"resp_x\"}}",
                "{\"type\":\"response.output_audio.delta\",\"response_id\":\"resp_x\","
                        + "\"item_id\":\"item_x\",\"delta\":\"AAAA\"}",
                "{\"type\":\"response.output_item.done\",\"response_id\":\"resp_x\",\"item\":[]}",
                "{\"type\":\"response.done\",\"response\":null}",
                "{\"type\":\"response.done\",\"response\":{\"id\":\"resp_x\",\"output\":[null,1]}}",
                "{\"type\":\"conversation.item.input_audio_transcription.completed\"}",
                "{\"type\":\"error\"}",
                "{\"type\":\"error\",\"error\":{\"code\":\"response_cancel_not_active\"}}",
                "{\"type\":\"error\",\"error\":{\"code\":\"input_audio_buffer_commit_empty\"}}",
                "{\"type\":\"error\",\"error\":{\"code\":\"item_truncate_invalid_item_id\","
                        + "\"event_id\":\"aside\"}}",
                "{\"type\":\"error\",\"error\":{\"code\":\"unheard_of\",\"event_id\":null}}",
                "{\"type\":\"error\",\"error\":{\"code\":\"x\",\"event_id\":\"answer-99999999999\"}}"
            })
    void whatMakesNoSenseInTheMiddleChangesNothing(String message) throws InterruptedException {
        rig.fake.says("Yes.", HOURS, "No.");
        rig.ask().ending();
        rig.fake.tell(message);
        rig.fake.tell(
                "{\"type\":\"conversation.item.input_audio_transcription.delta\",\"delta\":\"mm\"}");
        assertThat(rig.words.any()).isEqualTo(new Words.Saying("mm"));

        ToldAloud told = rig.ask();
        assertThat(told.ending()).isEqualTo(Told.DONE);
        assertThat(told.text()).isEqualTo(HOURS);
        assertThat(told.millis()).isEqualTo(HOURS.length() * 60);
        assertThat(rig.words.isEmpty()).isTrue();
    }

    /** The caller says something, and is answered and interrupts. */
    private void talk() {
        rig.fake.hears("my dog is limping").says("Which leg?");
        rig.speak();
        assertThat(rig.words.next()).isEqualTo(new Words.Said("my dog is limping"));
        ToldAloud told = new ToldAloud();
        var answering = rig.ask(told, new Message.User("(a note)"));
        told.ending();
        answering.heard(Duration.ofMillis(300));
    }

    private Session refused(RefusingServer server, ToldAloud told) {
        Session session = rig.at(server.url()).open(SpeechToSpeechContract.WANTED, rig.words);
        session.answer(SpeechToSpeechContract.prompt(), told);
        return session;
    }

    private Fault failure() {
        return failure(rig.words.next());
    }

    private static Fault failure(Object told) {
        assertThat(told).isInstanceOf(Fault.class);
        return (Fault) told;
    }
}
