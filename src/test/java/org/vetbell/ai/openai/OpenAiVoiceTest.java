/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vetbell.audio.MuLaw;
import org.vetbell.clinic.Voice;
import org.vetbell.fake.ai.FakeOpenAiSpeech;
import org.vetbell.fake.ai.FakeOpenAiSpeech.Mishap;
import org.vetbell.fake.ai.Sound;
import org.vetbell.fake.ai.TestWire;
import org.vetbell.port.Fault;
import org.vetbell.port.Service;
import org.vetbell.port.TextToSpeech;
import org.vetbell.port.TextToSpeechContract;
import org.vetbell.port.Use;

class OpenAiVoiceTest implements TextToSpeechContract {
    private static final Voice VOICE = new Voice("en-AU", "Polly.Olivia-Neural");
    private static final String GREETING = "Thank you for calling Harbour Vets.";

    private final FakeOpenAiSpeech fake = FakeOpenAiSpeech.listening();
    private final TestWire wire = new TestWire();
    private final OpenAiVoice voice =
            new OpenAiVoice(
                    wire.wire(),
                    new OpenAiVoiceSettings(
                            Optional.of("sk-test"),
                            URI.create(fake.url()),
                            "gpt-4o-mini-tts",
                            "marin"));

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
    void asksForTheVoiceAndTheWords() {
        say(GREETING).ending();

        var request = fake.requests().getFirst();
        assertThat(request.getString("input")).isEqualTo(GREETING);
        assertThat(request.getString("voice")).isEqualTo("marin");
        assertThat(request.getString("model")).isEqualTo("gpt-4o-mini-tts");
    }

    @Test
    void samplesBecomeTelephoneSoundOfTheSameLengthAndLoudness() {
        Sound heard = say(GREETING);
        assertThat(heard.ending()).isEqualTo("done");

        assertThat(heard.millis()).isEqualTo(GREETING.length() * 60);
        double power = 0;
        short[] samples = MuLaw.decode(heard.bytes());
        for (short sample : samples) {
            power += (double) sample * sample / samples.length;
        }
        assertThat(Math.sqrt(power)).isCloseTo(8000 / Math.sqrt(2), within(100.0));
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP_400, INVALID",
        "HTTP_401, REFUSED",
        "HTTP_429, BUSY",
        "QUOTA, REFUSED",
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

    @Test
    void aBusyServiceSaysForHowLongItWantsToBeLeftAlone() {
        fake.mishaps(Mishap.HTTP_429);

        assertThat(say(GREETING).ending())
                .isEqualTo(new Fault(Fault.Kind.BUSY, "HTTP 429", Duration.ofSeconds(2)));
    }

    @ParameterizedTest
    @CsvSource({"STALL", "STALL_IN_THE_MIDDLE"})
    void whatDoesNotComeInTimeIsAFault(Mishap mishap) throws InterruptedException {
        fake.mishaps(mishap);
        Sound heard = say(GREETING);
        if (mishap == Mishap.STALL_IN_THE_MIDDLE) {
            // All that comes, but for what the filter holds back.
            heard.await(767);
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
    void aSentenceCostsItsSound() {
        Sound heard = say(GREETING);
        assertThat(heard.ending()).isEqualTo("done");
        assertThat(heard.uses())
                .containsExactly(
                        Use.estimated(
                                Service.of("openai/gpt-4o-mini-tts"),
                                Use.Kind.AUDIO_MILLIS,
                                GREETING.length() * 60L));
    }

    @Test
    void aRefusedSentenceCostsNothing() {
        fake.mishaps(Mishap.HTTP_401);
        Sound heard = say(GREETING);
        assertThat(heard.ending()).isInstanceOf(Fault.class);
        assertThat(heard.uses()).isEmpty();
    }

    @Test
    void olderModelsAreBilledByTheLetter() {
        var settings =
                new OpenAiVoiceSettings(
                        Optional.of("sk-test"), URI.create(fake.url()), "tts-1", "marin");
        assertThat(settings.charge(GREETING).of(5000))
                .isEqualTo(
                        Use.estimated(
                                Service.of("openai/tts-1"),
                                Use.Kind.CHARACTERS,
                                GREETING.length()));
    }
}
