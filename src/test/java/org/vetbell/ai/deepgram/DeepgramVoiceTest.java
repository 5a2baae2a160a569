/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.deepgram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vetbell.audio.MuLaw;
import org.vetbell.clinic.Voice;
import org.vetbell.fake.MapConfig;
import org.vetbell.fake.ai.FakeDeepgramSpeech;
import org.vetbell.fake.ai.FakeDeepgramSpeech.Mishap;
import org.vetbell.fake.ai.Sound;
import org.vetbell.fake.ai.TestWire;
import org.vetbell.port.Fault;
import org.vetbell.port.Service;
import org.vetbell.port.TextToSpeech;
import org.vetbell.port.TextToSpeechContract;
import org.vetbell.port.Use;

class DeepgramVoiceTest implements TextToSpeechContract {
    private static final Voice VOICE = new Voice("en-AU", "Polly.Olivia-Neural");
    private static final String GREETING = "Thank you for calling Harbour Vets.";

    private final FakeDeepgramSpeech fake = FakeDeepgramSpeech.listening();
    private final TestWire wire = new TestWire();
    private final DeepgramVoice voice =
            new DeepgramVoice(
                    wire.wire(),
                    new DeepgramVoiceSettings(
                            Optional.of("dg-test"), URI.create(fake.url()), "aura-2-thalia-en"));

    @AfterEach
    void close() {
        assertThat(fake.complaints()).isEmpty();
        fake.close();
        wire.close();
    }

    @Override
    public TextToSpeech textToSpeech() {
        return voice;
    }

    @Test
    void theSoundIsTakenAsItComes() {
        Sound heard = say(GREETING);
        assertThat(heard.ending()).isEqualTo("done");

        assertThat(fake.requests().getFirst().getString("text")).isEqualTo(GREETING);
        assertThat(heard.millis()).isEqualTo(GREETING.length() * 60);
        for (int i = 0; i < heard.bytes().length; i++) {
            double sample = 8000 * Math.sin(2 * Math.PI * 1000 * i / MuLaw.RATE_HZ);
            assertThat(heard.bytes()[i]).isEqualTo(MuLaw.encode((short) Math.round(sample)));
        }
    }

    @Test
    void whatIsLongerThanTheServiceTakesIsCut() {
        assertThat(say("word ".repeat(150).repeat(4)).ending()).isInstanceOf(Fault.class);
        assertThat(fake.requests().getFirst().getString("text")).hasSize(2000);
    }

    @Test
    void theKeyIsNoPartOfWhatIsLoggedAndABadVoiceIsNamed() {
        var config = Map.of("DEEPGRAM_API_KEY", "dg-secret");
        assertThat(DeepgramVoiceSettings.from(new MapConfig(config)).toString())
                .contains("aura-2-thalia-en")
                .doesNotContain("dg-secret");
        for (String bad : new String[] {"a&b", "flux-haley-en"}) {
            var wrong = new MapConfig(Map.of("vetbell.ai.deepgram.voice", bad));
            assertThatThrownBy(() -> DeepgramVoiceSettings.from(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("vetbell.ai.deepgram.voice");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP_400, INVALID",
        "HTTP_401, REFUSED",
        "HTTP_429, BUSY",
        "HTTP_402, REFUSED",
        "HTTP_500, BROKEN",
        "HALF, BROKEN",
        "ENDLESS, GARBLED"
    })
    void whatGoesWrongIsAFault(Mishap mishap, Fault.Kind kind) {
        fake.mishaps(mishap);
        Fault fault = (Fault) say(GREETING).ending();

        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.reason()).doesNotContain("not to be repeated");
        assertThat(say(GREETING).ending()).isEqualTo("done");
    }

    @ParameterizedTest
    @CsvSource({"STALL", "STALL_IN_THE_MIDDLE"})
    void whatDoesNotComeInTimeIsAFault(Mishap mishap) throws InterruptedException {
        fake.mishaps(mishap);
        Sound heard = say(GREETING);
        if (mishap == Mishap.STALL_IN_THE_MIDDLE) {
            // All that comes.
            heard.await(1001);
        }
        wire.pass(Duration.ofSeconds(6));

        assertThat(((Fault) heard.ending()).kind()).isEqualTo(Fault.Kind.SLOW);
    }

    @Test
    void aConnectionThatEndsBeforeAnAnswerIsTriedOnceMore() {
        fake.mishaps(Mishap.RESET);
        assertThat(say(GREETING).ending()).isEqualTo("done");
        assertThat(fake.requests()).hasSize(2);

        fake.mishaps(Mishap.RESET, Mishap.RESET);
        assertThat(((Fault) say(GREETING).ending()).kind()).isEqualTo(Fault.Kind.BROKEN);
        assertThat(fake.requests()).hasSize(4);
    }

    @Test
    void cancellingHangsUp() throws InterruptedException {
        fake.mishaps(Mishap.ENDLESS).after(() -> Duration.ZERO, () -> Duration.ofMillis(5));
        Sound heard = new Sound();
        var speaking = voice.speak(GREETING, VOICE, heard);
        heard.begun();
        speaking.cancel();
        int before = heard.millis();

        assertThat(fake.wasHungUpOn()).isTrue();
        assertThat(heard.millis()).isEqualTo(before);
        assertThat(heard.ended()).isFalse();
        assertThat(wire.alarms()).isZero();
    }

    private Sound say(String sentence) {
        Sound heard = new Sound();
        voice.speak(sentence, VOICE, heard);
        return heard;
    }

    @Test
    void aSentenceCostsItsLettersOnceItIsAccepted() {
        Use letters =
                Use.estimated(
                        Service.of("deepgram/aura-2-thalia-en"),
                        Use.Kind.CHARACTERS,
                        GREETING.length());
        fake.mishaps(Mishap.HTTP_429);
        Sound refused = say(GREETING);
        assertThat(refused.ending()).isInstanceOf(Fault.class);
        assertThat(refused.uses()).isEmpty();
        fake.mishaps(Mishap.HALF);
        Sound half = say(GREETING);
        assertThat(half.ending()).isInstanceOf(Fault.class);
        assertThat(half.uses()).containsExactly(letters);
        Sound whole = say(GREETING);
        assertThat(whole.ending()).isEqualTo("done");
        assertThat(whole.uses()).containsExactly(letters);
    }
}
