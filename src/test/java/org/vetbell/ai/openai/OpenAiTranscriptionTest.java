/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vetbell.fake.ai.FakeOpenAiRealtime;
import org.vetbell.fake.ai.FakeOpenAiRealtime.Mishap;
import org.vetbell.fake.ai.LivePace;
import org.vetbell.fake.ai.RefusingServer;
import org.vetbell.fake.ai.TestWire;
import org.vetbell.fake.ai.Words;
import org.vetbell.port.Fault;
import org.vetbell.port.Service;
import org.vetbell.port.SpeechToText;
import org.vetbell.port.SpeechToText.Listening;
import org.vetbell.port.SpeechToTextContract;
import org.vetbell.port.Use;

class OpenAiTranscriptionTest implements SpeechToTextContract {
    private final FakeOpenAiRealtime fake = FakeOpenAiRealtime.listening();
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
    void allSoundThatIsKeptIsHeardThoughTheConnectionStandsLater() {
        Listening listening = hearing("hello").listen(WANTED, words);
        for (int kept = 0; kept < SpeechToText.MOST_KEPT; kept += 160) {
            listening.audio(new byte[160]);
        }
        listening.commit();

        assertThat(words.next()).isEqualTo(new Words.Said("hello"));
        assertThat(fake.sound()).isEqualTo(SpeechToText.MOST_KEPT);
        listening.close();
    }

    @Test
    void aConnectionThatBreaksIsOpenedOnceMoreAndNothingIsLost() {
        fake.mishaps(Mishap.RESET);
        speak(hearing("my dog is limping"));

        assertThat(words.next()).isEqualTo(new Words.Said("my dog is limping"));
        assertThat(fake.sessions()).hasSize(2);
        assertThat(fake.sound()).isEqualTo(16_000);
    }

    @Test
    void aSecondBreakIsTheEnd() {
        fake.mishaps(Mishap.RESET, Mishap.RESET);
        speak(hearing("my dog is limping"));

        assertThat(words.next())
                .isInstanceOfSatisfying(
                        Fault.class, f -> assertThat(f.kind()).isEqualTo(Fault.Kind.BROKEN));
    }

    @Test
    void wordsThatDoNotComeInTimeAreAFault() {
        fake.mishaps(Mishap.STALL);
        speak(hearing("my dog"));
        wire.pass(Duration.ofMillis(1500));

        assertThat(words.next())
                .isInstanceOfSatisfying(
                        Fault.class, f -> assertThat(f.kind()).isEqualTo(Fault.Kind.SLOW));
    }

    @ParameterizedTest
    @CsvSource({
        "GARBAGE, GARBLED",
        "HALF, GARBLED",
        "BUSY, BUSY",
        "EXPIRED, BROKEN",
        "ITEM_FAILED, BROKEN"
    })
    void whatGoesWrongIsAFault(Mishap mishap, Fault.Kind kind) {
        fake.mishaps(mishap);
        speak(hearing("my dog"));

        assertThat(words.next())
                .isInstanceOfSatisfying(Fault.class, f -> assertThat(f.kind()).isEqualTo(kind));
    }

    @ParameterizedTest
    @CsvSource({"401, REFUSED", "403, REFUSED", "429, BUSY", "400, INVALID"})
    void aRefusalIsNotTriedAgain(int status, Fault.Kind kind) throws IOException {
        try (var refusing = RefusingServer.with(status, "Retry-After: 3")) {
            speak(at(refusing.url()));

            assertThat(words.next())
                    .isEqualTo(new Fault(kind, "HTTP " + status, Duration.ofSeconds(3)));
            assertThat(refusing.asked()).isEqualTo(1);
        }
    }

    @Test
    void aServerInTroubleIsTriedOnceMore() throws IOException {
        try (var refusing = RefusingServer.with(500)) {
            speak(at(refusing.url()));

            assertThat(words.next()).isInstanceOf(Fault.class);
            assertThat(refusing.asked()).isEqualTo(2);
        }
    }

    @Test
    void withoutAKeyThereIsNone() {
        assertThat(
                        new OpenAiTranscription(wire.wire(), settings(Optional.empty(), fake.url()))
                                .readiness())
                .isEqualTo(SpeechToText.Readiness.ABSENT);
    }

    @Test
    void theKeyIsNoPartOfWhatIsLogged() {
        assertThat(settings(Optional.of("sk-secret"), fake.url()).toString())
                .doesNotContain("sk-secret");
    }

    private void speak(SpeechToText recogniser) {
        SpeechToText.Listening listening = recogniser.listen(WANTED, words);
        for (int i = 0; i < 50; i++) {
            listening.audio(new byte[160]);
        }
        listening.commit();
    }

    private SpeechToText at(String url) {
        return new OpenAiTranscription(wire.wire(), settings(Optional.of("sk-test"), url));
    }

    private static OpenAiSettings settings(Optional<String> key, String url) {
        return new OpenAiSettings(
                key, URI.create(url), "gpt-live-transcribe", Duration.ofMillis(1500));
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
