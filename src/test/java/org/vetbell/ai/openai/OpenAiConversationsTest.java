/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vetbell.fake.ai.ConversationMishap;
import org.vetbell.fake.ai.FakeOpenAiConversations.Cut;
import org.vetbell.fake.ai.Told;
import org.vetbell.fake.ai.ToldAloud;
import org.vetbell.fake.ai.Words;
import org.vetbell.port.LanguageModel.Message;
import org.vetbell.port.LanguageModel.ToolCall;
import org.vetbell.port.Service;
import org.vetbell.port.SpeechToSpeech;
import org.vetbell.port.SpeechToSpeechContract;
import org.vetbell.port.SpeechToText;
import org.vetbell.port.TurnTellingContract;
import org.vetbell.port.Use;

class OpenAiConversationsTest implements SpeechToSpeechContract {
    private static final String HOURS = "We are open until six.";

    /** What has come of it when it stops in the middle. */
    private static final int HALF = 720;

    private final Rig rig = new Rig();

    @AfterEach
    void close() throws InterruptedException {
        rig.close();
    }

    @Override
    public SpeechToSpeech model() {
        return rig.model();
    }

    @Override
    public void willHear(String... words) {
        rig.fake.hears(words);
    }

    @Override
    public void willSay(String words) {
        rig.fake.says(words).mishaps(ConversationMishap.NONE);
    }

    @Override
    public void willCall(String words, String tool, String arguments) {
        rig.fake.calls(words, tool, arguments).mishaps(ConversationMishap.NONE);
    }

    @Override
    public void willHang(String words) {
        rig.fake.says(words).mishaps(ConversationMishap.STALL_IN_THE_MIDDLE);
    }

    @Test
    void theSessionTakesTelephoneSoundAndLeavesTurnsToUs() {
        rig.fake.hears("hello");
        rig.speak();
        assertThat(rig.words.next()).isEqualTo(new Words.Said("hello"));

        JsonObject audio = rig.fake.sessions().getFirst().getJsonObject("audio");
        assertThat(audio.getJsonObject("output").getString("voice")).isEqualTo("marin");
        assertThat(audio.getJsonObject("input").getJsonObject("transcription").getString("model"))
                .isEqualTo("gpt-4o-mini-transcribe");
        assertThat(rig.fake.sound()).isEqualTo(8000);
    }

    @Test
    void whatTheModelHasNotTakenForATurnIsPartOfTheConversationBeforeAnAnswerToIt() {
        willHear("when do you close");
        willSay(HOURS);
        SpeechToSpeech.Session session = model().open(TURNS, rig.words);
        session.audio(TurnTellingContract.speech(1000));
        session.commit();

        assertThat(ask(session).ending()).isEqualTo(Told.DONE);
        assertThat(rig.fake.asked().getFirst().conversation())
                .containsExactly("user: when do you close");
        session.close();
    }

    @Test
    void whatItHasTakenForATurnIsNotCommittedOnceMore() {
        willHear("when do you close");
        willSay(HOURS);
        SpeechToSpeech.Session session = model().open(TURNS, rig.words);
        session.audio(TurnTellingContract.speech(1000));
        session.audio(TurnTellingContract.quiet(200));
        session.commit();
        session.audio(TurnTellingContract.quiet(300));
        assertThat(rig.words.next()).isEqualTo(new Words.TellsTurns(true));
        assertThat(rig.words.next()).isEqualTo(new Words.TurnOver());
        assertThat(rig.words.next()).isEqualTo(new Words.Said("when do you close"));

        assertThat(ask(session).ending()).isEqualTo(Told.DONE);
        assertThat(rig.fake.asked().getFirst().conversation())
                .containsExactly("user: when do you close");
        session.close();
    }

    @Test
    void theModelIsToldWhoItIsAndWhatItMayUse() {
        willSay(HOURS);
        ToldAloud told = rig.ask();

        assertThat(told.ending()).isEqualTo(Told.DONE);
        assertThat(rig.words.uses())
                .contains(use(Use.Kind.TOKENS_CACHED, 60), use(Use.Kind.AUDIO_TOKENS_OUT, 30));
        assertThat(told.millis()).isEqualTo(HOURS.length() * 60);
        assertThat(rig.fake.asked().getFirst().instructions())
                .isEqualTo("You answer the telephone.");
        assertThat(rig.fake.asked().getFirst().tools()).containsExactly("clinic_facts");
        assertThat(rig.model().name()).isEqualTo("openai/gpt-realtime");
    }

    @Test
    void newsBecomesPartOfTheConversationBeforeTheAnswer() {
        willSay(HOURS);
        ToolCall call = new ToolCall("call_7", "clinic_facts", "{}");
        rig.ask(
                        new Message.User("(the caller pressed 1)"),
                        new Message.User(" "),
                        new Message.Assistant("One moment.", List.of(call)),
                        new Message.ToolResult("call_7", "clinic_facts", "at six"))
                .ending();

        assertThat(rig.fake.asked().getFirst().conversation())
                .containsExactly(
                        "user: (the caller pressed 1)",
                        "assistant: One moment.",
                        "call: clinic_facts",
                        "result: at six");
    }

    @Test
    void whatIsToldStandsWhereItHappened() {
        willSay(HOURS);
        rig.session().tell(List.of(new Message.Assistant("How can I help?", List.of())));
        rig.ask(new Message.User("(the caller pressed 1)")).ending();

        assertThat(rig.fake.asked().getFirst().conversation())
                .containsExactly("assistant: How can I help?", "user: (the caller pressed 1)");
    }

    @Test
    void newsIsKeptThoughItsAnswerIsNot() throws InterruptedException {
        willHang(HOURS);
        willSay("Yes.");
        rig.ask().await(HALF);
        rig.ask(new Message.User("(the caller pressed 1)"));

        assertThat(rig.believed()).contains("user: (the caller pressed 1)");
    }

    @Test
    void whoInterruptsHasHeardNoMoreThanWasPlayed() throws InterruptedException {
        willHang(HOURS);
        ToldAloud told = new ToldAloud();
        var answering = rig.ask(told);
        told.await(HALF);
        answering.cancel();
        answering.heard(Duration.ofMillis(300));

        assertThat(rig.believed()).containsExactly("assistant: We ar");
        assertThat(rig.fake.cuts()).extracting(Cut::millis).containsExactly(300);
        assertThat(told.ended()).isFalse();
    }

    @Test
    void whatWasMadeAndNotSentYetWasNotHeardEither() throws InterruptedException {
        rig.fake.says(HOURS).mishaps(ConversationMishap.LATE);
        ToldAloud told = new ToldAloud();
        var answering = rig.ask(told);
        told.await(HALF);
        answering.heard(Duration.ofSeconds(5));
        answering.cancel();

        assertThat(rig.believed()).containsExactly("assistant: We are open");
        assertThat(rig.fake.cuts()).extracting(Cut::millis).containsExactly(HALF, 0);
        assertThat(told.millis()).isEqualTo(HALF);
    }

    @Test
    void whatComesAfterCancellingIsDroppedAndForgotten() throws InterruptedException {
        rig.fake.says(HOURS).mishaps(ConversationMishap.LATE);
        ToldAloud told = new ToldAloud();
        var answering = rig.ask(told);
        told.await(HALF);
        answering.cancel();
        rig.fake.await(() -> !rig.fake.cuts().isEmpty());
        answering.heard(Duration.ofMillis(600));

        assertThat(rig.believed()).containsExactly("assistant: We are ope");
        assertThat(told.millis()).isEqualTo(HALF);
        assertThat(told.text()).isEqualTo("We are open until ");
    }

    @Test
    void whatNobodyHeardIsForgotten() throws InterruptedException {
        willHang(HOURS);
        ToldAloud told = new ToldAloud();
        var answering = rig.ask(told);
        told.await(HALF);
        answering.cancel();
        answering.heard(Duration.ZERO);

        assertThat(rig.believed()).isEmpty();
    }

    @Test
    void whatWasHeardToItsEndStays() {
        willSay(HOURS);
        ToldAloud told = new ToldAloud();
        var answering = rig.ask(told);
        told.ending();
        answering.heard(Duration.ofMillis(HOURS.length() * 60L));
        answering.heard(Duration.ofMillis(60));

        assertThat(rig.believed()).containsExactly("assistant: " + HOURS);
        assertThat(rig.fake.cuts()).isEmpty();
    }

    @Test
    void anAnswerThatIsCompleteMayStillBeInterrupted() {
        willSay(HOURS);
        ToldAloud told = new ToldAloud();
        var answering = rig.ask(told);
        told.ending();
        answering.heard(Duration.ofMillis(360));

        assertThat(rig.believed()).containsExactly("assistant: We are");
    }

    @Test
    void anotherAnswerWaitsUntilTheOneBeforeIsOver() throws InterruptedException {
        willHang(HOURS);
        willSay("Yes.");
        rig.ask().await(HALF);
        ToldAloud skipped = rig.ask();
        ToldAloud second = rig.ask();

        assertThat(second.ending()).isEqualTo(Told.DONE);
        assertThat(skipped.ended()).isFalse();
        assertThat(rig.fake.cancelled()).isEqualTo(1);
        assertThat(rig.fake.asked()).hasSizeBetween(2, 3);
    }

    @Test
    void aToolIsAskedForOnlyAtTheProperEndOfAnAnswer() {
        rig.fake.calls("One moment.", "clinic_facts", "{}").mishaps(ConversationMishap.INCOMPLETE);
        ToldAloud told = rig.ask();

        assertThat(told.ending()).isEqualTo(Told.DONE);
        assertThat(told.calls()).isEmpty();
    }

    @Test
    void namesOfTheOlderDialectAreUnderstood() {
        rig.fake.says(HOURS).mishaps(ConversationMishap.OTHER_SPELLING);
        ToldAloud told = rig.ask();

        assertThat(told.ending()).isEqualTo(Told.DONE);
        assertThat(told.text()).isEqualTo(HOURS);
        assertThat(told.millis()).isEqualTo(HOURS.length() * 60);
    }

    @Test
    void withoutAKeyThereIsNone() {
        assertThat(rig.at(rig.fake.url(), Optional.empty()).readiness())
                .isEqualTo(SpeechToText.Readiness.ABSENT);
    }

    @Test
    void anAnswerThatIsLostWithItsConnectionIsReckonedByItsSound() throws InterruptedException {
        willHang(HOURS);
        rig.ask().await(HALF);
        rig.session().close();

        assertThat(rig.words.uses())
                .filteredOn(use -> use.kind() == Use.Kind.AUDIO_TOKENS_OUT)
                .singleElement()
                .satisfies(use -> assertThat(use.estimated()).isTrue())
                .satisfies(use -> assertThat(use.amount()).isGreaterThanOrEqualTo(HALF / 50));
    }

    @Test
    void writingDownWhatTheCallerSaidIsCounted() {
        rig.fake.hears("hello");
        rig.speak();
        rig.words.next();

        assertThat(rig.words.uses())
                .containsExactly(
                        Use.estimated(
                                Service.of("openai/gpt-4o-mini-transcribe"),
                                Use.Kind.AUDIO_MILLIS,
                                1000));
    }

    private static Use use(Use.Kind kind, long amount) {
        return Use.reported(Service.of("openai/gpt-realtime"), kind, amount);
    }
}
