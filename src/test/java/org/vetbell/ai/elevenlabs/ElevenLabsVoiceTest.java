/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.elevenlabs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vetbell.clinic.Voice;
import org.vetbell.fake.ai.FakeElevenLabs;
import org.vetbell.fake.ai.RefusingServer;
import org.vetbell.fake.ai.Sound;
import org.vetbell.fake.ai.TestWire;
import org.vetbell.fake.ai.VoiceMishap;
import org.vetbell.port.Fault;
import org.vetbell.port.Service;
import org.vetbell.port.TextToSpeech;
import org.vetbell.port.TextToSpeechContract;
import org.vetbell.port.Use;

class ElevenLabsVoiceTest implements TextToSpeechContract {
    private static final Voice VOICE = new Voice("en-AU", "Polly.Olivia-Neural");
    private static final String GREETING = "Thank you for calling Harbour Vets.";

    private static final Use LETTERS =
            Use.estimated(
                    Service.of("elevenlabs/eleven_flash_v2_5"),
                    Use.Kind.CHARACTERS,
                    GREETING.length());

    private final FakeElevenLabs fake = FakeElevenLabs.listening();
    private final TestWire wire = new TestWire();
    private final ElevenLabsVoice voice = at(fake.url(), 10);

    @AfterEach
    void close() throws InterruptedException {
        assertThat(fake.complaints()).isEmpty();
        voice.close();
        fake.close();
        wire.close();
    }

    @Override
    public TextToSpeech textToSpeech() {
        return voice;
    }

    @Test
    void theSocketSpeaksTelephoneSoundInTheClinicsLanguage() {
        assertThat(say(GREETING).ending()).isEqualTo("done");

        assertThat(fake.paths())
                .containsExactly(
                        "/v1/text-to-speech/abc/multi-stream-input?model_id=eleven_flash_v2_5"
                                + "&output_format=ulaw_8000&auto_mode=true&inactivity_timeout=180"
                                + "&language_code=en");
        assertThat(fake.sentences()).containsExactly(GREETING);
    }

    @Test
    void sentencesOneAfterTheOtherShareASocket() {
        for (int i = 0; i < 5; i++) {
            assertThat(say(GREETING).ending()).isEqualTo("done");
        }
        assertThat(fake.paths()).hasSize(1);
    }

    @Test
    void aSocketHasThreeSentencesAtMost() throws InterruptedException {
        fake.mishaps(VoiceMishap.STALL, VoiceMishap.STALL, VoiceMishap.STALL);
        for (int i = 0; i < 3; i++) {
            say(GREETING);
        }
        fake.await(3);
        assertThat(say(GREETING).ending()).isEqualTo("done");
        assertThat(fake.paths()).hasSize(2);
        assertThat(fake.mostContexts()).isLessThanOrEqualTo(3);
    }

    @Test
    void moreSentencesThanTheAccountMayMakeAreRefusedAtOnce() {
        ElevenLabsVoice narrow = at(fake.url(), 1);
        fake.mishaps(VoiceMishap.STALL);
        narrow.speak(GREETING, VOICE, new Sound());

        assertThat(kind(say(narrow))).isEqualTo(Fault.Kind.BUSY);
        narrow.close();
    }

    @Test
    void bothSpellingsOfNamesAreUnderstood() {
        fake.mishaps(VoiceMishap.OTHER_SPELLING);
        assertThat(say(GREETING).ending()).isEqualTo("done");
    }

    @Test
    void whatWasCancelledIsHeardNoMoreAndTheSocketGoesOn() {
        var later = new CountDownLatch(1);
        fake.after(() -> Duration.ZERO, () -> waited(later));
        Sound heard = new Sound();
        var speaking = voice.speak(GREETING, VOICE, heard);
        heard.begun();
        speaking.cancel();
        int before = heard.millis();
        later.countDown();

        assertThat(say("Another sentence.").ending()).isEqualTo("done");
        assertThat(heard.millis()).isEqualTo(before);
        assertThat(heard.ended()).isFalse();
        assertThat(fake.paths()).hasSize(1);
    }

    @Test
    void aSocketThatDoesNotConfirmWhatWasCancelledIsLeft() {
        fake.mishaps(VoiceMishap.STALL_IN_THE_MIDDLE);
        Sound heard = new Sound();
        var speaking = voice.speak(GREETING, VOICE, heard);
        heard.begun();
        speaking.cancel();
        wire.pass(Duration.ofSeconds(2));

        assertThat(say(GREETING).ending()).isEqualTo("done");
        assertThat(fake.paths()).hasSize(2);
        assertThat(voice.sockets()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "GARBAGE, GARBLED",
        "HALF, GARBLED",
        "BUSY, BUSY",
        "QUOTA, REFUSED",
        "RESET_IN_THE_MIDDLE, BROKEN",
        "ENDLESS, GARBLED"
    })
    void whatGoesWrongIsAFault(VoiceMishap mishap, Fault.Kind kind) {
        fake.mishaps(mishap);
        assertThat(kind(say(voice))).isEqualTo(kind);

        assertThat(say(GREETING).ending()).isEqualTo("done");
    }

    @ParameterizedTest
    @CsvSource({"STALL", "STALL_IN_THE_MIDDLE", "NO_FINAL"})
    void whatDoesNotComeInTimeIsAFault(VoiceMishap mishap) {
        fake.mishaps(mishap, VoiceMishap.NONE);
        Sound heard = say(GREETING);
        // A sentence that was asked for later, on the same socket, has come.
        assertThat(say(GREETING).ending()).isEqualTo("done");
        wire.pass(Duration.ofSeconds(6));

        assertThat(kind(heard)).isEqualTo(Fault.Kind.SLOW);
    }

    @ParameterizedTest
    @CsvSource({"RESET", "CROWDED"})
    void aSentenceThatHadNoSoundIsSaidOnANewSocket(VoiceMishap mishap) {
        fake.mishaps(mishap);

        assertThat(say(GREETING).ending()).isEqualTo("done");
        assertThat(fake.paths()).hasSize(2);
        assertThat(fake.sentences()).containsExactly(GREETING, GREETING);
    }

    @Test
    void aSecondBreakIsTheEnd() {
        fake.mishaps(VoiceMishap.RESET, VoiceMishap.RESET);
        assertThat(kind(say(voice))).isEqualTo(Fault.Kind.BROKEN);
        assertThat(fake.paths()).hasSize(2);
    }

    @Test
    void anIdleSocketIsKeptForAWhileAndThenClosed() {
        say(GREETING).ending();
        for (int i = 0; i < 14; i++) {
            wire.pass(Duration.ofSeconds(8));
        }
        assertThat(voice.sockets()).isEqualTo(1);
        assertThat(say(GREETING).ending()).isEqualTo("done");
        assertThat(fake.keptAlive()).isEqualTo(14);
        for (int i = 0; i < 15; i++) {
            wire.pass(Duration.ofSeconds(8));
        }
        assertThat(voice.sockets()).isZero();
        assertThat(say(GREETING).ending()).isEqualTo("done");
        assertThat(fake.paths()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"401, REFUSED", "403, REFUSED", "429, BUSY", "422, INVALID"})
    void aRefusalIsNotTriedAgain(int status, Fault.Kind kind) throws IOException {
        try (var refusing = RefusingServer.with(status, "Retry-After: 3");
                var refused = at(refusing.url(), 10)) {
            assertThat(say(refused).ending())
                    .isEqualTo(new Fault(kind, "HTTP " + status, Duration.ofSeconds(3)));
            assertThat(refusing.asked()).isEqualTo(1);
        }
    }

    @Test
    void manySentencesAtOnceAllArrive() {
        List<Sound> heard =
                Stream.generate(() -> say("Hello there, how can I help?")).limit(10).toList();

        assertThat(heard).allMatch(sound -> "done".equals(sound.ending()));
        assertThat(heard).allMatch(sound -> sound.millis() == heard.getFirst().millis());
        assertThat(fake.mostContexts()).isLessThanOrEqualTo(3);
    }

    @Test
    void closingEndsWhatIsBeingSaid() {
        fake.mishaps(VoiceMishap.STALL);
        Sound heard = say(GREETING);
        voice.close();

        assertThat(kind(heard)).isEqualTo(Fault.Kind.BROKEN);
        assertThat(say(GREETING).ending()).isInstanceOf(Fault.class);
    }

    private static Duration waited(CountDownLatch until) {
        try {
            assertThat(until.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Duration.ZERO;
    }

    private static Fault.Kind kind(Sound heard) {
        return ((Fault) heard.ending()).kind();
    }

    private Sound say(String sentence) {
        Sound heard = new Sound();
        voice.speak(sentence, VOICE, heard);
        return heard;
    }

    private static Sound say(ElevenLabsVoice voice) {
        Sound heard = new Sound();
        voice.speak(GREETING, VOICE, heard);
        return heard;
    }

    private ElevenLabsVoice at(String url, int atOnce) {
        return new ElevenLabsVoice(
                wire.wire(),
                new ElevenLabsSettings(
                        Optional.of("xi-test"),
                        URI.create(url),
                        "abc",
                        "eleven_flash_v2_5",
                        atOnce));
    }

    @Test
    void aSentenceCostsItsLetters() {
        Sound heard = say(GREETING);
        assertThat(heard.ending()).isEqualTo("done");
        assertThat(heard.uses()).containsExactly(LETTERS);
    }

    @Test
    void aSentenceThatIsBrokenOffCostsTheSame() {
        fake.mishaps(VoiceMishap.STALL);
        Sound heard = new Sound();
        voice.speak(GREETING, VOICE, heard).cancel();
        assertThat(heard.uses()).containsExactly(LETTERS);
    }

    @Test
    void aSentenceThatWasNeverMadeCostsNothing() {
        ElevenLabsVoice narrow = at(fake.url(), 1);
        fake.mishaps(VoiceMishap.STALL);
        narrow.speak(GREETING, VOICE, new Sound());
        Sound refused = say(narrow);

        assertThat(kind(refused)).isEqualTo(Fault.Kind.BUSY);
        assertThat(refused.uses()).isEmpty();
        narrow.close();
    }
}
