/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.deepgram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vetbell.ai.sound.FetchedVoiceContract;
import org.vetbell.audio.MuLaw;
import org.vetbell.fake.MapConfig;
import org.vetbell.fake.ai.FakeDeepgramSpeech;
import org.vetbell.fake.ai.FakeSpeech;
import org.vetbell.fake.ai.Sound;
import org.vetbell.port.Fault;
import org.vetbell.port.Service;
import org.vetbell.port.TextToSpeech;
import org.vetbell.port.Use;

class DeepgramVoiceTest extends FetchedVoiceContract {
    private final FakeDeepgramSpeech fake = FakeDeepgramSpeech.listening();
    private final DeepgramVoice voice =
            new DeepgramVoice(
                    wire.wire(),
                    new DeepgramVoiceSettings(
                            Optional.of("dg-test"), URI.create(fake.url()), "aura-2-thalia-en"));

    @Override
    protected FakeSpeech service() {
        return fake;
    }

    /** The whole first chunk. */
    @Override
    protected int firstChunk() {
        return 1001;
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

    @Test
    void anAccountThatNobodyPaysForIsRefused() {
        whatGoesWrongIsAFault(FakeSpeech.Mishap.HTTP_402, Fault.Kind.REFUSED);
    }

    @Test
    void aSentenceCostsItsLettersOnceItIsAccepted() {
        Use letters =
                Use.estimated(
                        Service.of("deepgram/aura-2-thalia-en"),
                        Use.Kind.CHARACTERS,
                        GREETING.length());
        fake.mishaps(FakeSpeech.Mishap.HTTP_429);
        Sound refused = say(GREETING);
        assertThat(refused.ending()).isInstanceOf(Fault.class);
        assertThat(refused.uses()).isEmpty();
        fake.mishaps(FakeSpeech.Mishap.HALF);
        Sound half = say(GREETING);
        assertThat(half.ending()).isInstanceOf(Fault.class);
        assertThat(half.uses()).containsExactly(letters);
        Sound whole = say(GREETING);
        assertThat(whole.ending()).isEqualTo("done");
        assertThat(whole.uses()).containsExactly(letters);
    }
}
