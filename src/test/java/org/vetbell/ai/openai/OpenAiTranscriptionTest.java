/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vetbell.ai.hearing.SocketRecogniserContract;
import org.vetbell.fake.ai.FakeOpenAiRealtime;
import org.vetbell.fake.ai.LivePace;
import org.vetbell.fake.ai.Words;
import org.vetbell.port.Fault;
import org.vetbell.port.Service;
import org.vetbell.port.SpeechToText;
import org.vetbell.port.TurnTellingContract;
import org.vetbell.port.Use;

class OpenAiTranscriptionTest extends SocketRecogniserContract implements TurnTellingContract {
    private final FakeOpenAiRealtime fake = FakeOpenAiRealtime.listening();

    @Override
    protected Playing playing() {
        return new Realtime(fake);
    }

    @Override
    protected SpeechToText at(String url) {
        return new OpenAiTranscription(wire.wire(), settings(Optional.of("sk-test"), url));
    }

    @Override
    protected SpeechToText withoutAKey() {
        return new OpenAiTranscription(wire.wire(), settings(Optional.empty(), fake.url()));
    }

    @Override
    public SpeechToText detecting(String... script) {
        return hearing(script);
    }

    @Test
    void theSessionTakesTelephoneSoundAndLeavesTurnsToUs() {
        speak(hearing("hello"));
        words.next();

        JsonObject input = fake.sessions().getFirst().getJsonObject("audio").getJsonObject("input");
        assertThat(input.getJsonObject("transcription").getString("model"))
                .isEqualTo("gpt-live-transcribe");
        assertThat(input.getJsonObject("transcription").getJsonArray("keywords").getString(0))
                .isEqualTo("Harbour Vets");
        assertThat(fake.sound()).isEqualTo(8000);
    }

    @Test
    void wordsAreKnownBeforeTheCommitWhereTheServiceTellsThemLive() {
        List<String> seen = new CopyOnWriteArrayList<>();
        fake.live(
                        new LivePace(
                                Duration.ofMillis(200),
                                () -> Duration.ofMillis(100),
                                Duration.ofMillis(150)))
                .seenBy((what, its) -> seen.add(what + " " + its));
        SpeechToText.Listening line = hearing("are you open today?").listen(WANTED, words);
        byte[] speech = new byte[600 * 8];
        Arrays.fill(speech, (byte) 0x20);
        line.audio(speech);
        assertThat(words.any()).isEqualTo(new Words.Saying("are"));
        assertThat(words.any()).isEqualTo(new Words.Saying("are you"));
        line.commit();

        assertThat(words.next()).isEqualTo(new Words.Said("are you open today?"));
        assertThat(seen)
                .containsExactly("PARTIAL are ", "PARTIAL are you ", "WORDS are you open today?");
        line.close();
    }

    @Test
    void whereTurnsAreWantedTheServiceIsAskedToFindThem() {
        SpeechToText.Listening listening = detecting("hello").listen(TURNS, words);
        listening.audio(TurnTellingContract.speech(1000));
        listening.audio(TurnTellingContract.quiet(600));
        assertThat(words.next()).isEqualTo(new Words.TellsTurns(true));
        assertThat(words.next()).isEqualTo(new Words.TurnOver());

        JsonObject input = fake.sessions().getFirst().getJsonObject("audio").getJsonObject("input");
        assertThat(input.get("turn_detection").toString()).isEqualTo("{\"type\":\"semantic_vad\"}");
    }

    @Test
    void aPauseInWhatTheServiceDoesNotTakeForSpeechIsCommittedByUs() {
        SpeechToText.Listening listening = detecting().listen(TURNS, words);
        listening.audio(TurnTellingContract.quiet(1000));
        listening.commit();
        wire.pass(Duration.ofMillis(300));

        assertThat(words.next()).isEqualTo(new Words.TellsTurns(true));
        assertThat(words.next()).isEqualTo(new Words.Said(""));
    }

    @Test
    void aTurnThatTheServiceDoesNotEndInTimeIsCommittedByUsAndNotToldToBeOver() {
        SpeechToText.Listening listening = detecting("my dog").listen(TURNS, words);
        listening.audio(TurnTellingContract.speech(1000));
        listening.commit();
        wire.pass(TURNS.turnsWithin().orElseThrow());

        assertThat(words.next()).isEqualTo(new Words.TellsTurns(true));
        assertThat(words.next()).isEqualTo(new Words.Said("my dog"));
    }

    @Test
    void aTurnWhoseWordsWereLostWithTheConnectionIsHeardAgain() {
        fake.mishaps(FakeOpenAiRealtime.Mishap.RESET);
        SpeechToText.Listening listening = detecting("my dog").listen(TURNS, words);
        listening.audio(TurnTellingContract.speech(1000));
        listening.audio(TurnTellingContract.quiet(200));
        listening.commit();
        listening.audio(TurnTellingContract.quiet(600));

        assertThat(words.next()).isEqualTo(new Words.TellsTurns(true));
        Object next = words.next();
        while (next instanceof Words.TurnOver) {
            next = words.next();
        }
        assertThat(next).isEqualTo(new Words.Said("my dog"));
        assertThat(fake.sessions()).hasSize(2);
    }

    @Test
    void aModelThatRefusesToFindTurnsIsNotAskedTo() {
        var whisper =
                new OpenAiSettings(
                        Optional.of("sk-test"),
                        URI.create(fake.url()),
                        "gpt-realtime-whisper",
                        FINAL_WITHIN,
                        "semantic_vad");
        fake.hears("hello");
        SpeechToText.Listening listening =
                new OpenAiTranscription(wire.wire(), whisper).listen(TURNS, words);
        speak(listening);

        assertThat(words.any()).isNotEqualTo(new Words.TellsTurns(true));
        assertThat(words.next()).isEqualTo(new Words.Said("hello"));
    }

    @ParameterizedTest
    @CsvSource({"BUSY, BUSY", "EXPIRED, BROKEN", "ITEM_FAILED, BROKEN"})
    void whatTheServiceReportsIsAFault(FakeOpenAiRealtime.Mishap mishap, Fault.Kind kind) {
        fake.mishaps(mishap);
        speak(hearing("my dog"));

        assertFault(kind);
    }

    @Test
    void theKeyIsNoPartOfWhatIsLogged() {
        assertThat(settings(Optional.of("sk-secret"), fake.url()).toString())
                .doesNotContain("sk-secret");
    }

    private static OpenAiSettings settings(Optional<String> key, String url) {
        return new OpenAiSettings(
                key, URI.create(url), "gpt-live-transcribe", FINAL_WITHIN, "semantic_vad");
    }

    /** The service, played. */
    private record Realtime(FakeOpenAiRealtime fake) implements Playing {
        @Override
        public String url() {
            return fake.url();
        }

        @Override
        public void hears(String... script) {
            fake.hears(script);
        }

        @Override
        public void mishaps(Mishap... next) {
            fake.mishaps(
                    Arrays.stream(next)
                            .map(mishap -> FakeOpenAiRealtime.Mishap.valueOf(mishap.name()))
                            .toArray(FakeOpenAiRealtime.Mishap[]::new));
        }

        @Override
        public int sound() {
            return fake.sound();
        }

        @Override
        public int connections() {
            return fake.sessions().size();
        }

        @Override
        public Iterable<String> complaints() {
            return fake.complaints();
        }

        @Override
        public void close() throws InterruptedException {
            fake.close();
        }
    }

    @Test
    void withoutABillTheSoundThatWasHeardIsCounted() {
        speak(hearing("hello"));
        words.next();

        assertThat(words.uses())
                .containsExactly(
                        Use.estimated(
                                Service.of("openai/gpt-live-transcribe"),
                                Use.Kind.AUDIO_MILLIS,
                                1000));
    }
}
