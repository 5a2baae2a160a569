/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.deepgram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vetbell.ai.hearing.Played;
import org.vetbell.ai.hearing.SocketRecogniserContract;
import org.vetbell.fake.ai.FakeDeepgram;
import org.vetbell.fake.ai.RecogniserMishap;
import org.vetbell.fake.ai.Words;
import org.vetbell.port.Fault;
import org.vetbell.port.Service;
import org.vetbell.port.SpeechToText;
import org.vetbell.port.SpeechToText.Listening;
import org.vetbell.port.Use;

class DeepgramTranscriptionTest extends SocketRecogniserContract {
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(3);

    private static final Service NOVA = Service.of("deepgram/nova-3");

    private final FakeDeepgram fake = FakeDeepgram.listening();

    @Override
    protected Playing playing() {
        return new Played(fake);
    }

    @Override
    protected SpeechToText at(String url) {
        return new DeepgramTranscription(wire.wire(), settings(Optional.of("dg-test"), url));
    }

    @Override
    protected SpeechToText withoutAKey() {
        return new DeepgramTranscription(wire.wire(), settings(Optional.empty(), fake.url()));
    }

    @Test
    void theSocketTakesTelephoneSoundAndLeavesTurnsToUs() {
        speak(hearing("hello"));
        words.next();

        assertThat(fake.asked().getFirst())
                .contains("model=nova-3", "language=en-AU", "keyterm=Harbour Vets");
        assertThat(fake.sound()).isEqualTo(8000);
    }

    @Test
    void wordsAreToldAsTheyGrowAndNeverTwiceTheSame() {
        speak(hearing("my dog is limping"));

        for (String text : new String[] {"my", "my dog", "my dog is", "my dog is limping"}) {
            assertThat(words.any()).isEqualTo(new Words.Saying(text));
        }
        assertThat(words.any()).isEqualTo(new Words.Saying("my dog"));
        assertThat(words.any()).isEqualTo(new Words.Saying("my dog is limping"));
        assertThat(words.any()).isEqualTo(new Words.Said("my dog is limping"));
    }

    @Test
    void aConnectionWithoutSoundIsKeptAlive() throws InterruptedException {
        Listening listening = hearing("hello").listen(WANTED, words);
        wire.pass(SIGN_OF_LIFE);
        fake.awaitKeptAlive(1);
        wire.pass(SIGN_OF_LIFE);
        fake.awaitKeptAlive(2);
        listening.close();
        assertThat(wire.alarms()).isLessThanOrEqualTo(1);
    }

    @Test
    void whatWasCertainWhenAConnectionBrokeIsNotHeardAgain() {
        fake.mishaps(FakeDeepgram.RESET_HALFWAY);
        speak(hearing("my dog is limping"));

        assertThat(words.next()).isEqualTo(new Words.Said("my dog is limping"));
        assertThat(fake.sound()).isEqualTo(12_000);
    }

    @Test
    void turnsThatNobodyAnsweredAreHeardAgainOneByOne() {
        fake.mishaps(RecogniserMishap.STALL, RecogniserMishap.RESET);
        Listening listening = hearing("my dog", "is limping").listen(WANTED, words);
        speak(listening);
        speak(listening);

        assertThat(words.next()).isEqualTo(new Words.Said("my dog"));
        assertThat(words.next()).isEqualTo(new Words.Said("is limping"));
    }

    @Test
    void aServiceThatClosesInTroubleIsTriedOnceMore() {
        fake.mishaps(FakeDeepgram.NETWORK);
        speak(hearing("my dog"));

        assertThat(words.next()).isEqualTo(new Words.Said("my dog"));
    }

    @Test
    void wordsThatDoNotBecomeCertainInTimeAreTakenAsTheyAre() {
        fake.mishaps(FakeDeepgram.UNFINALIZED);
        Listening listening = hearing("my dog", "is limping").listen(WANTED, words);
        speak(listening);
        awaitSaying("my dog");
        wire.pass(FINAL_WITHIN);
        assertThat(words.next()).isEqualTo(new Words.Said("my dog"));

        speak(listening);
        assertThat(words.next()).isEqualTo(new Words.Said("is limping"));
    }

    @Test
    void aServiceThatNeverBecomesCertainIsAFaultInTheEnd() {
        fake.mishaps(FakeDeepgram.UNFINALIZED, FakeDeepgram.UNFINALIZED, FakeDeepgram.UNFINALIZED);
        Listening listening = hearing("one", "two", "three").listen(WANTED, words);
        for (String text : new String[] {"one", "two"}) {
            speak(listening);
            awaitSaying(text);
            wire.pass(FINAL_WITHIN);
            assertThat(words.next()).isEqualTo(new Words.Said(text));
        }
        speak(listening);
        awaitSaying("three");
        wire.pass(FINAL_WITHIN);

        assertFault(Fault.Kind.SLOW);
    }

    @Test
    void aResultOfAnotherShapeIsAFault() {
        fake.mishaps(FakeDeepgram.OTHER_SHAPE);
        speak(hearing("my dog"));

        assertFault(Fault.Kind.GARBLED);
    }

    @Test
    void aServiceThatSaysItIsInTroubleIsAFault() {
        fake.mishaps(FakeDeepgram.ERROR);
        speak(hearing("my dog"));

        assertFault(Fault.Kind.BROKEN);
    }

    @Test
    void soundThatTheServiceCannotReadIsAFaultOfOurs() {
        fake.mishaps(FakeDeepgram.DATA);
        speak(hearing("my dog"));

        assertFault(Fault.Kind.INVALID);
    }

    private void awaitSaying(String text) {
        Object told = words.any();
        while (!told.equals(new Words.Saying(text))) {
            told = words.any();
        }
    }

    private static DeepgramSettings settings(Optional<String> key, String url) {
        return new DeepgramSettings(key, URI.create(url), "nova-3", FINAL_WITHIN);
    }

    @Test
    void soundIsCountedByTheTenSecondsAndTheRestAtTheEnd() {
        Listening listening = hearing("hello").listen(WANTED, words);
        for (int i = 0; i < 11 * 50; i++) {
            listening.audio(new byte[160]);
        }
        assertThat(words.uses()).hasSize(1);
        listening.close();
        listening.close();

        // What was gathered for a message that was not sent yet is not billed.
        assertThat(words.uses()).hasSize(2).allMatch(use -> use.service().equals(NOVA));
        assertThat(words.uses().getFirst().amount()).isBetween(10_000L, 10_100L);
        assertThat(words.uses().stream().mapToLong(Use::amount).sum()).isBetween(10_900L, 11_000L);
    }
}
