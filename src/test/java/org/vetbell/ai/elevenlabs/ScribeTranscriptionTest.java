/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.elevenlabs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vetbell.ai.hearing.Played;
import org.vetbell.ai.hearing.SocketRecogniserContract;
import org.vetbell.fake.ai.FakeScribe;
import org.vetbell.fake.ai.RecogniserMishap;
import org.vetbell.fake.ai.Words;
import org.vetbell.port.Fault;
import org.vetbell.port.Service;
import org.vetbell.port.SpeechToText;
import org.vetbell.port.SpeechToText.Listening;

class ScribeTranscriptionTest extends SocketRecogniserContract {
    private final FakeScribe fake = FakeScribe.listening();

    @Override
    protected Playing playing() {
        return new Played(fake);
    }

    @Override
    protected SpeechToText at(String url) {
        return new ScribeTranscription(wire.wire(), settings(Optional.of("xi-test"), url));
    }

    @Override
    protected SpeechToText withoutAKey() {
        return new ScribeTranscription(wire.wire(), settings(Optional.empty(), fake.url()));
    }

    @Test
    void soundIsCountedByTheTenSecondsAndTheRestAtTheEnd() {
        assertSoundIsCountedFor(Service.of("elevenlabs/scribe_v2_realtime"));
    }

    @Test
    void theSocketTakesTelephoneSoundAndLeavesTurnsToUs() {
        speak(hearing("hello"));
        words.next();

        assertThat(fake.asked().getFirst()).contains("language_code=en", "keyterms=Harbour Vets");
        assertThat(fake.sound()).isEqualTo(8000);
    }

    @Test
    void wordsAreToldAsTheyGrow() {
        speak(hearing("my dog limps"));

        assertThat(words.any()).isEqualTo(new Words.Saying("my"));
        assertThat(words.any()).isEqualTo(new Words.Saying("my dog"));
        assertThat(words.any()).isEqualTo(new Words.Saying("my dog limps"));
        assertThat(words.any()).isEqualTo(new Words.Said("my dog limps"));
    }

    @Test
    void wordsThatTheServiceCommitsByItselfBelongToTheNextPause() throws InterruptedException {
        Listening listening = hearing("since Monday").listen(WANTED, words);
        listening.audio(new byte[8000]);
        fake.awaitSound(8000);
        fake.commitsByItself("my dog limps");
        assertThat(words.any()).isEqualTo(new Words.Saying("my dog limps"));
        speak(listening);

        assertThat(words.next()).isEqualTo(new Words.Said("my dog limps since Monday"));
    }

    @Test
    void aFirstWordAndNoMoreIsAFault() {
        fake.mishaps(RecogniserMishap.STALL_MIDWAY);
        speak(hearing("my dog"));
        assertThat(words.any()).isEqualTo(new Words.Saying("my"));
        wire.pass(FINAL_WITHIN);

        assertFault(Fault.Kind.SLOW);
    }

    @ParameterizedTest
    @CsvSource({
        "auth_error, REFUSED",
        "quota_exceeded, REFUSED",
        "unaccepted_terms, REFUSED",
        "rate_limited, BUSY",
        "resource_exhausted, BUSY",
        "input_error, INVALID",
        "chunk_size_exceeded, INVALID"
    })
    void whatTheServiceDoesNotWantIsNotTriedAgain(String type, Fault.Kind kind) {
        fake.mishaps(trouble(type));
        speak(hearing("my dog"));

        assertFault(kind);
        assertThat(fake.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "transcriber_error",
                "queue_overflow",
                "commit_throttled",
                "session_time_limit_exceeded",
                "error",
                "yet_unknown"
            })
    void aServiceInTroubleIsConnectedOnceMore(String type) {
        fake.mishaps(trouble(type));
        speak(hearing("my dog"));

        assertThat(words.next()).isEqualTo(new Words.Said("my dog"));
        assertThat(fake.asked()).hasSize(2);

        fake.mishaps(trouble(type), trouble(type));
        speak(hearing("my dog"));
        assertFault(Fault.Kind.BROKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"session_time_limit_exceeded", "insufficient_audio_activity"})
    void aSessionThatServedIsReplacedAsOftenAsTheServiceEndsIt(String type) {
        Listening listening = hearing("one", "two", "three", "four").listen(WANTED, words);
        RecogniserMishap over = trouble(type);
        RecogniserMishap none = RecogniserMishap.NONE;
        fake.mishaps(none, over, none, over, none, over, none);
        for (String expected : new String[] {"one", "two", "three", "four"}) {
            speak(listening);
            assertThat(words.next()).isEqualTo(new Words.Said(expected));
        }
        assertThat(fake.asked()).hasSize(4);
        listening.close();
    }

    @Test
    void aConnectionWithoutSoundIsKeptAlive() throws InterruptedException {
        Listening listening = hearing("hello").listen(WANTED, words);
        wire.pass(Duration.ofSeconds(3));
        wire.pass(Duration.ofSeconds(3));
        fake.awaitSound(800);
        listening.close();
        assertThat(wire.alarms()).isLessThanOrEqualTo(1);
    }

    @Test
    void anUnknownMessageIsPassedOver() {
        assertThat(Scribed.of("{\"message_type\":\"news\"}")).isEqualTo(new Scribed.Other());
        assertThat(Scribed.of("{\"message_type\":7}")).isInstanceOf(Scribed.Other.class);
        assertThat(Scribed.of("[]")).isInstanceOf(Scribed.Failed.class);
    }

    private static RecogniserMishap trouble(String type) {
        return RecogniserMishap.says(
                "{\"message_type\":\"%s\",\"error\":\"about my dog\"}".formatted(type));
    }

    private static ScribeSettings settings(Optional<String> key, String url) {
        return new ScribeSettings(key, URI.create(url), "scribe_v2_realtime", FINAL_WITHIN);
    }
}
