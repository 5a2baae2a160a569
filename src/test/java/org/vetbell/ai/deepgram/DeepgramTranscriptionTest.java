/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.deepgram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vetbell.fake.ai.FakeDeepgram;
import org.vetbell.fake.ai.FakeDeepgram.Mishap;
import org.vetbell.fake.ai.RefusingServer;
import org.vetbell.fake.ai.TestWire;
import org.vetbell.fake.ai.Words;
import org.vetbell.port.Fault;
import org.vetbell.port.Service;
import org.vetbell.port.SpeechToText;
import org.vetbell.port.SpeechToText.Listening;
import org.vetbell.port.SpeechToTextContract;
import org.vetbell.port.Use;

class DeepgramTranscriptionTest implements SpeechToTextContract {
    private static final Duration FINAL = Duration.ofMillis(1500);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(3);

    private static final Service NOVA = Service.of("deepgram/nova-3");

    private final FakeDeepgram fake = FakeDeepgram.listening();
    private final TestWire wire = new TestWire();
    private final Words words = new Words();

    @AfterEach
    void close() throws InterruptedException {
        assertThat(fake.complaints()).isEmpty();
        fake.close();
        wire.close();
    }

    @Override
    public SpeechToText hearing(String... script) {
        fake.hears(script);
        return at(fake.url());
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
    void aConnectionThatBreaksIsOpenedOnceMoreAndNothingIsLost() {
        fake.mishaps(Mishap.RESET);
        speak(hearing("my dog is limping"));

        assertThat(words.next()).isEqualTo(new Words.Said("my dog is limping"));
        assertThat(fake.asked()).hasSize(2);
        assertThat(fake.sound()).isEqualTo(16_000);
    }

    @Test
    void whatWasCertainWhenAConnectionBrokeIsNotHeardAgain() {
        fake.mishaps(Mishap.RESET_HALFWAY);
        speak(hearing("my dog is limping"));

        assertThat(words.next()).isEqualTo(new Words.Said("my dog is limping"));
        assertThat(fake.sound()).isEqualTo(12_000);
    }

    @Test
    void turnsThatNobodyAnsweredAreHeardAgainOneByOne() {
        fake.mishaps(Mishap.STALL, Mishap.RESET);
        Listening listening = hearing("my dog", "is limping").listen(WANTED, words);
        speak(listening);
        speak(listening);

        assertThat(words.next()).isEqualTo(new Words.Said("my dog"));
        assertThat(words.next()).isEqualTo(new Words.Said("is limping"));
    }

    @Test
    void aServiceThatClosesInTroubleIsTriedOnceMore() {
        fake.mishaps(Mishap.NETWORK);
        speak(hearing("my dog"));

        assertThat(words.next()).isEqualTo(new Words.Said("my dog"));
    }

    @Test
    void aSecondBreakIsTheEnd() {
        fake.mishaps(Mishap.RESET, Mishap.RESET);
        speak(hearing("my dog is limping"));

        assertFault(Fault.Kind.BROKEN);
    }

    @Test
    void wordsThatDoNotComeInTimeAreAFault() {
        fake.mishaps(Mishap.STALL);
        speak(hearing("my dog"));
        wire.pass(FINAL);

        assertFault(Fault.Kind.SLOW);
    }

    @Test
    void wordsThatDoNotBecomeCertainInTimeAreTakenAsTheyAre() {
        fake.mishaps(Mishap.UNFINALIZED);
        Listening listening = hearing("my dog", "is limping").listen(WANTED, words);
        speak(listening);
        awaitSaying("my dog");
        wire.pass(FINAL);
        assertThat(words.next()).isEqualTo(new Words.Said("my dog"));

        speak(listening);
        assertThat(words.next()).isEqualTo(new Words.Said("is limping"));
    }

    @Test
    void aServiceThatNeverBecomesCertainIsAFaultInTheEnd() {
        fake.mishaps(Mishap.UNFINALIZED, Mishap.UNFINALIZED, Mishap.UNFINALIZED);
        Listening listening = hearing("one", "two", "three").listen(WANTED, words);
        for (String text : new String[] {"one", "two"}) {
            speak(listening);
            awaitSaying(text);
            wire.pass(FINAL);
            assertThat(words.next()).isEqualTo(new Words.Said(text));
        }
        speak(listening);
        awaitSaying("three");
        wire.pass(FINAL);

        assertFault(Fault.Kind.SLOW);
    }

    @ParameterizedTest
    @CsvSource({
        "GARBAGE, GARBLED",
        "HALF, GARBLED",
        "OTHER_SHAPE, GARBLED",
        "ERROR, BROKEN",
        "DATA, INVALID"
    })
    void whatGoesWrongIsAFault(Mishap mishap, Fault.Kind kind) {
        fake.mishaps(mishap);
        speak(hearing("my dog"));

        assertFault(kind);
    }

    @ParameterizedTest
    @CsvSource({"401, REFUSED", "402, REFUSED", "403, REFUSED", "429, BUSY", "400, INVALID"})
    void aRefusalIsNotTriedAgain(int status, Fault.Kind kind) throws IOException {
        try (var refusing = RefusingServer.with(status, "dg-error: no", "Retry-After: 3")) {
            speak(at(refusing.url()));

            assertFault(kind);
            assertThat(refusing.asked()).isEqualTo(1);
        }
    }

    @Test
    void aServerInTroubleIsTriedOnceMore() throws IOException {
        try (var refusing = RefusingServer.with(500)) {
            speak(at(refusing.url()));

            assertFault(Fault.Kind.BROKEN);
            assertThat(refusing.asked()).isEqualTo(2);
        }
    }

    @Test
    void withoutAKeyThereIsNone() {
        var none = new DeepgramTranscription(wire.wire(), settings(Optional.empty(), fake.url()));
        assertThat(none.readiness()).isEqualTo(SpeechToText.Readiness.ABSENT);
    }

    private void assertFault(Fault.Kind kind) {
        assertThat(words.next())
                .isInstanceOfSatisfying(Fault.class, f -> assertThat(f.kind()).isEqualTo(kind));
    }

    private void awaitSaying(String text) {
        Object told = words.any();
        while (!told.equals(new Words.Saying(text))) {
            told = words.any();
        }
    }

    private void speak(SpeechToText recogniser) {
        speak(recogniser.listen(WANTED, words));
    }

    private static void speak(Listening listening) {
        for (int i = 0; i < 50; i++) {
            listening.audio(new byte[160]);
        }
        listening.commit();
    }

    private SpeechToText at(String url) {
        return new DeepgramTranscription(wire.wire(), settings(Optional.of("dg-test"), url));
    }

    private static DeepgramSettings settings(Optional<String> key, String url) {
        return new DeepgramSettings(key, URI.create(url), "nova-3", FINAL);
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
