/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vetbell.ai.elevenlabs.ElevenLabsSettings;
import org.vetbell.ai.elevenlabs.ElevenLabsVoice;
import org.vetbell.ai.openai.OpenAiVoice;
import org.vetbell.ai.openai.OpenAiVoiceSettings;
import org.vetbell.clinic.Voice;
import org.vetbell.fake.ToneTextToSpeech;
import org.vetbell.fake.ai.FakeElevenLabs;
import org.vetbell.fake.ai.FakeOpenAiSpeech;
import org.vetbell.fake.ai.FakeSpeech;
import org.vetbell.fake.ai.Sound;
import org.vetbell.fake.ai.TestWire;
import org.vetbell.fake.ai.VoiceMishap;
import org.vetbell.port.TextToSpeech;
import org.vetbell.port.TextToSpeechContract;

/** The chain as it is in production, over scripted services. */
class RemoteVoicesTest implements TextToSpeechContract {
    private static final Voice VOICE = new Voice("en-AU", "Polly.Olivia-Neural");
    private static final String SENTENCE =
            "I have taken that down, and the front desk will call you back this afternoon.";

    private final FakeElevenLabs elevenLabs = FakeElevenLabs.listening();
    private final FakeOpenAiSpeech openAi = FakeOpenAiSpeech.listening();
    private final TestWire wire = new TestWire();
    private final List<String> lost = new ArrayList<>();
    private final VoiceChain chain = chain();

    @AfterEach
    void close() throws InterruptedException {
        assertThat(elevenLabs.complaints()).isEmpty();
        assertThat(openAi.complaints()).isEmpty();
        chain.close();
        elevenLabs.close();
        openAi.close();
        wire.close();
    }

    @Override
    public TextToSpeech textToSpeech() {
        return chain;
    }

    @ParameterizedTest
    @EnumSource(
            value = VoiceMishap.class,
            names = {"GARBAGE", "HALF", "BUSY", "QUOTA"})
    void whatOneServiceCannotSayTheOtherSaysWhole(VoiceMishap mishap) {
        elevenLabs.mishaps(mishap);
        Sound heard = say();

        assertThat(heard.ending()).isEqualTo("done");
        assertThat(openAi.requests().getFirst().getString("input")).isEqualTo(SENTENCE);
        assertThat(heard.millis()).isEqualTo(SENTENCE.length() * 60);
        assertThat(lost).hasSize(1);
    }

    @Test
    void whatBreaksInTheMiddleIsSaidToItsEnd() {
        elevenLabs.mishaps(VoiceMishap.RESET_IN_THE_MIDDLE);
        Sound heard = say();

        assertThat(heard.ending()).isEqualTo("done");
        String rest = openAi.requests().getFirst().getString("input");
        assertThat(SENTENCE).endsWith(rest);
        assertThat(heard.millis()).isEqualTo(3000 / 8 + rest.length() * 60);
    }

    @ParameterizedTest
    @EnumSource(
            value = VoiceMishap.class,
            names = {"STALL", "STALL_IN_THE_MIDDLE"})
    void whatStallsIsGivenUpInTime(VoiceMishap mishap) throws InterruptedException {
        elevenLabs.mishaps(mishap);
        Sound heard = say();
        if (mishap == VoiceMishap.STALL) {
            elevenLabs.await(1);
            wire.pass(Duration.ofMillis(1200));
        } else {
            // All that comes: a deadline that is being set anew cannot pass.
            heard.await(3000);
            wire.pass(Duration.ofMillis(800));
        }

        assertThat(heard.ending()).isEqualTo("done");
        assertThat(SENTENCE).endsWith(openAi.requests().getFirst().getString("input"));
    }

    @Test
    void whenBothServicesFailTheBuiltInVoiceSpeaks() {
        elevenLabs.mishaps(VoiceMishap.QUOTA);
        openAi.mishaps(FakeSpeech.Mishap.HTTP_500);
        Sound heard = say();

        assertThat(heard.ending()).isEqualTo("done");
        assertThat(heard.millis()).isEqualTo(SENTENCE.length() * 60);
        assertThat(lost).hasSize(2);
    }

    private VoiceChain chain() {
        var phrases = new PhraseCache(1 << 20, System::nanoTime);
        var deadlines = new Deadlines(Duration.ofMillis(1200), Duration.ofMillis(800));
        var first =
                new ElevenLabsVoice(
                        wire.wire(),
                        new ElevenLabsSettings(
                                Optional.of("xi-test"),
                                URI.create(elevenLabs.url()),
                                "abc",
                                "eleven_flash_v2_5",
                                10));
        var second =
                new OpenAiVoice(
                        wire.wire(),
                        new OpenAiVoiceSettings(
                                Optional.of("sk-test"),
                                URI.create(openAi.url()),
                                "gpt-4o-mini-tts",
                                "marin"));
        return new VoiceChain(
                List.of(
                        ChainVoice.remote(
                                "elevenlabs", first, deadlines, breaker("elevenlabs"), phrases),
                        ChainVoice.remote("openai", second, deadlines, breaker("openai"), phrases),
                        ChainVoice.last("builtin", new ToneTextToSpeech())),
                wire.wire().alarm(),
                (voice, fault, bytes) -> lost.add(voice + ' ' + fault.kind()));
    }

    private static Breaker breaker(String name) {
        return new Breaker(name, Clock.systemUTC(), Breaker.USUAL_REST);
    }

    private Sound say() {
        Sound heard = new Sound();
        chain.speak(SENTENCE, VOICE, heard);
        return heard;
    }
}
