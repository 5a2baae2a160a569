/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vetbell.ai.deepgram.DeepgramSettings;
import org.vetbell.ai.deepgram.DeepgramTranscription;
import org.vetbell.ai.elevenlabs.ScribeSettings;
import org.vetbell.ai.elevenlabs.ScribeTranscription;
import org.vetbell.ai.openai.OpenAiSettings;
import org.vetbell.ai.openai.OpenAiTranscription;
import org.vetbell.fake.ManualTime;
import org.vetbell.fake.ai.FakeDeepgram;
import org.vetbell.fake.ai.FakeFlux;
import org.vetbell.fake.ai.FakeOpenAiRealtime;
import org.vetbell.fake.ai.FakeOpenAiRealtime.Mishap;
import org.vetbell.fake.ai.FakeScribe;
import org.vetbell.fake.ai.RecogniserMishap;
import org.vetbell.fake.ai.RefusingServer;
import org.vetbell.fake.ai.ScriptedRecogniser;
import org.vetbell.fake.ai.TestWire;
import org.vetbell.fake.ai.Words;
import org.vetbell.port.Fault;
import org.vetbell.port.SpeechToText;
import org.vetbell.port.SpeechToText.Listening;
import org.vetbell.port.SpeechToText.Readiness;

/** The chain with a real adapter, over sockets that break. */
class ChainOverSocketsTest {
    private static final SpeechToText.Wanted WANTED =
            new SpeechToText.Wanted("en-AU", List.of("Harbour Vets"));

    private final FakeOpenAiRealtime first = FakeOpenAiRealtime.listening();
    private final FakeOpenAiRealtime second = FakeOpenAiRealtime.listening();
    private final TestWire wire = new TestWire();
    private final Words words = new Words();
    private final ManualTime time = new ManualTime();

    @AfterEach
    void close() throws InterruptedException {
        assertThat(first.complaints()).isEmpty();
        assertThat(second.complaints()).isEmpty();
        first.close();
        second.close();
        wire.close();
    }

    @Test
    void aServiceThatBreaksTwiceInACallIsReplacedAndNothingIsLost() {
        first.hears("my dog").mishaps(Mishap.NONE, Mishap.RESET, Mishap.RESET);
        second.hears("is limping", "since Monday");
        Listening listening = chain(first.url(), second.url()).listen(WANTED, words);

        speak(listening, 50);
        assertThat(words.next()).isEqualTo(new Words.Said("my dog"));
        speak(listening, 40);
        assertThat(words.next()).isEqualTo(new Words.Said("is limping"));
        speak(listening, 30);
        assertThat(words.next()).isEqualTo(new Words.Said("since Monday"));
        assertThat(second.sound()).isEqualTo(70 * 160);
        listening.close();
    }

    @Test
    void anotherCompanyTakesOverAndHandsBackWithinACall() throws InterruptedException {
        first.hears("my dog", "thank you").mishaps(Mishap.NONE, Mishap.RESET, Mishap.RESET);
        FakeDeepgram other = FakeDeepgram.listening();
        other.hears("is limping");
        other.mishaps(RecogniserMishap.NONE, FakeDeepgram.DATA);
        var chain =
                new RecogniserChain(
                        List.of(
                                named("openai", at(first.url())),
                                named("deepgram", deepgram("nova-3", other.url()))),
                        (name, fault) -> {});
        Listening listening = chain.listen(WANTED, words);

        for (String expected : List.of("my dog", "is limping", "thank you")) {
            speak(listening, 50);
            assertThat(words.next()).isEqualTo(new Words.Said(expected));
        }
        assertThat(other.complaints()).isEmpty();
        listening.close();
        other.close();
    }

    @Test
    void turnsThatNobodyAnsweredAreHeardOneByOneByScribe() throws InterruptedException {
        FakeScribe other = FakeScribe.listening();
        assertTurnsAreHeardBy(
                other,
                new ScribeTranscription(
                        wire.wire(),
                        new ScribeSettings(
                                Optional.of("xi-test"),
                                URI.create(other.url()),
                                "scribe_v2_realtime",
                                Duration.ofMillis(1500))));
    }

    @Test
    void turnsThatNobodyAnsweredAreHeardOneByOneByFlux() throws InterruptedException {
        FakeFlux other = FakeFlux.listening();
        assertTurnsAreHeardBy(other, deepgram("flux-general-en", other.url()));
    }

    @Test
    void turnsThatNobodyAnsweredAreHeardOneByOneByNova() throws InterruptedException {
        FakeDeepgram other = FakeDeepgram.listening();
        assertTurnsAreHeardBy(other, deepgram("nova-3", other.url()));
    }

    private void assertTurnsAreHeardBy(ScriptedRecogniser other, SpeechToText speech)
            throws InterruptedException {
        first.mishaps(Mishap.STALL);
        other.hears("my dog", "is limping", "since Monday");
        var chain =
                new RecogniserChain(
                        List.of(named("openai", at(first.url())), named("other", speech)),
                        (name, fault) -> {});
        Listening listening = chain.listen(WANTED, words);
        speak(listening, 50);
        speak(listening, 40);
        speak(listening, 30);
        wire.pass(Duration.ofMillis(1500));

        for (String expected : List.of("my dog", "is limping", "since Monday")) {
            assertThat(words.next()).isEqualTo(new Words.Said(expected));
        }
        assertThat(other.sound()).isGreaterThanOrEqualTo(120 * 160);
        assertThat(other.complaints()).isEmpty();
        listening.close();
        other.close();
    }

    private SpeechToText deepgram(String model, String url) {
        return new DeepgramTranscription(
                wire.wire(),
                new DeepgramSettings(
                        Optional.of("dg-test"), URI.create(url), model, Duration.ofMillis(1500)));
    }

    @Test
    void wordsThatDoNotComeInTimeComeFromTheNext() {
        first.mishaps(Mishap.STALL);
        second.hears("hello");
        Listening listening = chain(first.url(), second.url()).listen(WANTED, words);
        speak(listening, 50);
        wire.pass(Duration.ofMillis(1500));

        assertThat(words.next()).isEqualTo(new Words.Said("hello"));
        listening.close();
    }

    @Test
    void aRefusedKeyIsNotTriedByEveryCaller() throws IOException {
        second.hears("one", "two");
        try (var refusing = RefusingServer.with(401)) {
            SpeechToText chain = chain(refusing.url(), second.url());
            call(chain, "one");
            call(chain, "two");
            assertThat(refusing.asked()).isEqualTo(1);
        }
    }

    @Test
    void aBusyServiceIsLeftAloneForAsLongAsItAsks() throws IOException {
        second.hears("one", "two", "three");
        try (var busy = RefusingServer.with(429, "Retry-After: 30")) {
            SpeechToText chain = chain(busy.url(), second.url());
            call(chain, "one");
            time.pass(Duration.ofSeconds(29));
            call(chain, "two");
            assertThat(busy.asked()).isEqualTo(1);

            time.pass(Duration.ofSeconds(2));
            call(chain, "three");
            assertThat(busy.asked()).isEqualTo(2);
        }
    }

    @Test
    void whenAllAreRefusedTheCallIsToldAndNewOnesNeedNotAsk() throws IOException {
        try (var refusing = RefusingServer.with(401)) {
            SpeechToText chain = chain(refusing.url());
            chain.listen(WANTED, words);

            assertThat(words.next())
                    .isInstanceOfSatisfying(
                            Fault.class, f -> assertThat(f.kind()).isEqualTo(Fault.Kind.REFUSED));
            assertThat(chain.readiness()).isEqualTo(Readiness.DOWN);
        }
    }

    private void call(SpeechToText chain, String expected) {
        Listening listening = chain.listen(WANTED, words);
        speak(listening, 50);
        assertThat(words.next()).isEqualTo(new Words.Said(expected));
        listening.close();
    }

    private RecogniserChain chain(String... urls) {
        return new RecogniserChain(
                List.of(urls).stream().map(url -> named(url, at(url))).toList(),
                (name, fault) -> {});
    }

    private Recogniser named(String name, SpeechToText speech) {
        return Recogniser.of(name, speech, time, Breaker.USUAL_REST);
    }

    private SpeechToText at(String url) {
        return new OpenAiTranscription(
                wire.wire(),
                new OpenAiSettings(
                        Optional.of("sk-test"),
                        URI.create(url),
                        "gpt-live-transcribe",
                        Duration.ofMillis(1500),
                        "semantic_vad"));
    }

    private static void speak(Listening listening, int frames) {
        for (int i = 0; i < frames; i++) {
            listening.audio(new byte[160]);
        }
        listening.commit();
    }
}
