/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vetbell.fake.ai.Told;
import org.vetbell.fake.ai.ToldAloud;
import org.vetbell.fake.ai.Words;
import org.vetbell.port.LanguageModel.Message;
import org.vetbell.port.LanguageModel.ToolCall;
import org.vetbell.port.SpeechToSpeech.Prompt;
import org.vetbell.port.SpeechToSpeech.Session;

/** What all {@link SpeechToSpeech} do; they hear words as any recogniser does. */
public interface SpeechToSpeechContract extends TurnTellingContract {
    /** The model under test. */
    SpeechToSpeech model();

    /** It will hear these words at the next commits, in order, and then nothing. */
    void willHear(String... words);

    /** It will answer the next prompt so. */
    void willSay(String words);

    /** It will answer the next prompt so, and ask for that tool. */
    void willCall(String words, String tool, String arguments);

    /** It will begin to answer the next prompt so, with some sound, and never come to an end. */
    void willHang(String words);

    @Override
    default SpeechToText detecting(String... words) {
        return hearing(words);
    }

    @Override
    default SpeechToText hearing(String... words) {
        willHear(words);
        SpeechToSpeech model = model();
        return new SpeechToText() {
            @Override
            public Readiness readiness() {
                return model.readiness();
            }

            @Override
            public Listening listen(Wanted wanted, Sink sink) {
                return model.open(wanted, sink);
            }
        };
    }

    @Test
    default void hasAName() {
        assertThat(model().name()).isNotBlank();
    }

    @Test
    default void anAnswerComesAsWordsAndSoundAndEndsOnce() {
        willHear("when do you close");
        willSay("We are open until six.");
        Words words = new Words();
        Session session = model().open(WANTED, words);
        session.audio(new byte[8000]);
        session.commit();
        ToldAloud told = ask(session);

        assertThat(told.ending()).isEqualTo(Told.DONE);
        assertThat(told.text()).isEqualTo("We are open until six.");
        assertThat(told.millis()).isPositive();
        assertThat(told.calls()).isEmpty();
        assertThat(words.next()).isEqualTo(new Words.Said("when do you close"));
        session.close();
    }

    @Test
    default void nobodyNeedsToHaveSpokenBefore() {
        willSay("Good morning.");
        Session session = model().open(WANTED, new Words());

        assertThat(ask(session).ending()).isEqualTo(Told.DONE);
        session.close();
    }

    @Test
    default void aToolIsAskedForWithWholeArgumentsAndItsResultMayFollow() {
        willCall("One moment.", "clinic_facts", "{\"topic\":\"hours\"}");
        willSay("Until six.");
        Session session = model().open(WANTED, new Words());
        ToldAloud asking = ask(session);
        assertThat(asking.ending()).isEqualTo(Told.DONE);
        assertThat(asking.text()).isEqualTo("One moment.");
        assertThat(asking.calls()).hasSize(1);
        ToolCall call = asking.calls().getFirst();
        assertThat(call.name()).isEqualTo("clinic_facts");
        assertThat(call.arguments()).isEqualTo("{\"topic\":\"hours\"}");

        ToldAloud told = ask(session, new Message.ToolResult(call.id(), "clinic_facts", "at six"));
        assertThat(told.ending()).isEqualTo(Told.DONE);
        assertThat(told.text()).isEqualTo("Until six.");
        session.close();
    }

    @Test
    default void whatItIsToldAsksForNoAnswer() {
        willSay("Until six.");
        Words words = new Words();
        Session session = model().open(WANTED, words);
        session.tell(List.of(new Message.Assistant("Welcome.", List.of())));
        ToldAloud told = ask(session);

        assertThat(told.ending()).isEqualTo(Told.DONE);
        assertThat(told.text()).isEqualTo("Until six.");
        assertThat(words.isEmpty()).isTrue();
        session.close();
    }

    @Test
    default void anAnswerMayBeForAToolOnly() {
        willCall("", "clinic_facts", "{}");
        Session session = model().open(WANTED, new Words());
        ToldAloud told = ask(session);

        assertThat(told.ending()).isEqualTo(Told.DONE);
        assertThat(told.calls()).hasSize(1);
        assertThat(told.millis()).isZero();
        session.close();
    }

    @Test
    default void nothingEndsWhatWasCancelled() throws InterruptedException {
        willHang("We are open until six.");
        willSay("Another answer.");
        Session session = model().open(WANTED, new Words());
        ToldAloud told = new ToldAloud();
        var answering = session.answer(prompt(), told);
        told.await(1);
        answering.cancel();
        answering.cancel();
        answering.heard(Duration.ofMillis(1));
        answering.heard(Duration.ofDays(1_000_000));
        String text = told.text();
        int millis = told.millis();

        assertThat(ask(session).ending()).isEqualTo(Told.DONE);
        assertThat(told.ended()).isFalse();
        assertThat(told.text()).isEqualTo(text);
        assertThat(told.millis()).isEqualTo(millis);
        session.close();
    }

    @Test
    default void anotherAnswerTakesThePlaceOfTheOneUnderWay() throws InterruptedException {
        willHang("We are open until six.");
        willSay("Another answer.");
        Session session = model().open(WANTED, new Words());
        ToldAloud first = new ToldAloud();
        session.answer(prompt(), first);
        first.await(1);
        ToldAloud second = ask(session);

        assertThat(second.ending()).isEqualTo(Told.DONE);
        assertThat(second.text()).isEqualTo("Another answer.");
        assertThat(first.ended()).isFalse();
        session.close();
    }

    @Test
    default void cancellingBeforeTheFirstSoundDoesNoHarm() {
        willSay("We are open until six.");
        willSay("Another answer.");
        Session session = model().open(WANTED, new Words());
        var answering = session.answer(prompt(), new ToldAloud());
        answering.cancel();
        answering.heard(Duration.ZERO);

        assertThat(ask(session).ending()).isEqualTo(Told.DONE);
        session.close();
    }

    @Test
    default void whatWasHeardMayBeToldAfterTheEnd() {
        willSay("We are open until six.");
        willSay("Another answer.");
        Session session = model().open(WANTED, new Words());
        ToldAloud told = new ToldAloud();
        var answering = session.answer(prompt(), told);
        told.ending();
        answering.heard(Duration.ofMillis(100));
        answering.heard(Duration.ZERO);
        answering.cancel();

        assertThat(ask(session).ending()).isEqualTo(Told.DONE);
        session.close();
    }

    @Test
    default void nothingIsToldAfterClosing() throws InterruptedException {
        willHang("We are open until six.");
        Words words = new Words();
        Session session = model().open(WANTED, words);
        ToldAloud told = new ToldAloud();
        var answering = session.answer(prompt(), told);
        told.await(1);
        session.close();
        answering.heard(Duration.ZERO);
        answering.cancel();
        ToldAloud after = new ToldAloud();
        session.answer(prompt(), after).cancel();

        assertThat(told.ended()).isFalse();
        assertThat(after.ended()).isFalse();
        assertThat(words.isEmpty()).isTrue();
    }

    @Test
    default void whoeverGetsSoundMayChangeIt() {
        willSay("We are open until six.");
        willSay("We are open until six.");
        Session session = model().open(WANTED, new Words());
        List<byte[]> first = new ArrayList<>();
        Vandal vandal = new Vandal(first);
        session.answer(prompt(), vandal);
        vandal.told.ending();
        List<byte[]> second = new ArrayList<>();
        Vandal another = new Vandal(second);
        session.answer(prompt(), another);
        another.told.ending();

        assertThat(second).hasSameSizeAs(first);
        for (int i = 0; i < first.size(); i++) {
            assertThat(second.get(i)).isEqualTo(first.get(i));
        }
        session.close();
    }

    /** Asks for an answer. */
    default ToldAloud ask(Session session, Message... news) {
        ToldAloud told = new ToldAloud();
        session.answer(prompt(news), told);
        return told;
    }

    /** A prompt with that news. */
    static Prompt prompt(Message... news) {
        return new Prompt(
                "You answer the telephone.", List.of(news), List.of(LanguageModelContract.FACTS));
    }

    /** Keeps copies of the sound, and spoils what it was given. */
    final class Vandal implements SpeechToSpeech.Sink {
        @Override
        public void used(Use use) {}

        private final ToldAloud told = new ToldAloud();
        private final List<byte[]> sound;

        Vandal(List<byte[]> sound) {
            this.sound = sound;
        }

        @Override
        public void sound(byte[] mulaw) {
            sound.add(mulaw.clone());
            Arrays.fill(mulaw, (byte) 0);
        }

        @Override
        public void text(String delta) {
            told.text(delta);
        }

        @Override
        public void toolCall(ToolCall call) {
            told.toolCall(call);
        }

        @Override
        public void done() {
            told.done();
        }

        @Override
        public void failed(Fault fault) {
            told.failed(fault);
        }
    }
}
