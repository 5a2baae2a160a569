/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vetbell.ai.sound.FetchedVoiceContract;
import org.vetbell.audio.MuLaw;
import org.vetbell.fake.ai.FakeOpenAiSpeech;
import org.vetbell.fake.ai.FakeSpeech;
import org.vetbell.fake.ai.Sound;
import org.vetbell.port.Fault;
import org.vetbell.port.Service;
import org.vetbell.port.TextToSpeech;
import org.vetbell.port.Use;

class OpenAiVoiceTest extends FetchedVoiceContract {
    private final FakeOpenAiSpeech fake = FakeOpenAiSpeech.listening();
    private final OpenAiVoice voice =
            new OpenAiVoice(
                    wire.wire(),
                    new OpenAiVoiceSettings(
                            Optional.of("sk-test"),
                            URI.create(fake.url()),
                            "gpt-4o-mini-tts",
                            "marin"));

    @Override
    protected FakeSpeech service() {
        return fake;
    }

    /** All of it but for what the filter holds back. */
    @Override
    protected int firstChunk() {
        return 767;
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

    @Test
    void anAccountThatNobodyPaysForIsRefused() {
        whatGoesWrongIsAFault(FakeSpeech.Mishap.QUOTA, Fault.Kind.REFUSED);
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
        fake.mishaps(FakeSpeech.Mishap.HTTP_401);
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
