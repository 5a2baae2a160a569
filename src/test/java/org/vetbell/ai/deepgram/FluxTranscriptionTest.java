/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.deepgram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vetbell.ai.hearing.Played;
import org.vetbell.ai.hearing.SocketRecogniserContract;
import org.vetbell.fake.ai.FakeFlux;
import org.vetbell.fake.ai.RecogniserMishap;
import org.vetbell.fake.ai.Words;
import org.vetbell.port.Fault;
import org.vetbell.port.Service;
import org.vetbell.port.SpeechToText;
import org.vetbell.port.SpeechToText.Listening;
import org.vetbell.port.SpeechToText.Wanted;
import org.vetbell.port.TurnTellingContract;

class FluxTranscriptionTest extends SocketRecogniserContract implements TurnTellingContract {
    private final FakeFlux fake = FakeFlux.listening();

    @Override
    protected Playing playing() {
        return new Played(fake);
    }

    @Override
    protected SpeechToText at(String url) {
        return new DeepgramTranscription(wire.wire(), settings(Optional.of("dg-test"), url));
    }

    @Override
    protected SpeechToText withoutAKey() {
        return new DeepgramTranscription(wire.wire(), settings(Optional.empty(), fake.url()));
    }

    @Override
    public SpeechToText detecting(String... script) {
        return hearing(script);
    }

    @Test
    void soundIsCountedByTheTenSecondsAndTheRestAtTheEnd() {
        assertSoundIsCountedFor(Service.of("deepgram/flux-general-en"));
    }

    @Test
    void theSocketTakesTelephoneSoundAndLeavesTurnsToUs() {
        speak(hearing("hello"));
        words.next();

        assertThat(fake.asked().getFirst())
                .contains("model=flux-general-en", "keyterm=Harbour Vets", "mip_opt_out=true");
    }

    @Test
    void aModelOfSeveralLanguagesIsToldTheClinics() {
        assertThat(FluxMessages.address("flux-general-multi", new Wanted("de-AT", List.of())))
                .endsWith("&model=flux-general-multi&language_hint=de");
    }

    @Test
    void aModelForEnglishLeavesOtherLanguagesToSomebodyElse() {
        at(fake.url()).listen(new Wanted("de-AT", List.of()), words).close();

        assertFault(Fault.Kind.INVALID);
        assertThat(fake.asked()).isEmpty();
    }

    @Test
    void wordsAreToldAsTheyGrowAndNeverTwiceTheSame() throws InterruptedException {
        Listening listening = hearing("my dog is limping").listen(WANTED, words);
        listening.audio(new byte[8000]);

        assertThat(words.any()).isEqualTo(new Words.Saying("my dog"));
        assertThat(words.any()).isEqualTo(new Words.Saying("my dog is limping"));
        fake.awaitSound(7680);
        listening.commit();
        assertThat(words.any()).isEqualTo(new Words.Said("my dog is limping"));
    }

    @Test
    void wordsAfterAPauseAreNotTakenForThoseBefore() {
        Listening listening = hearing("my dog", "limps", "since Monday").listen(WANTED, words);
        speak(listening);
        speak(listening);
        listening.audio(new byte[3200]);
        listening.commit();

        assertThat(words.next()).isEqualTo(new Words.Said("my dog"));
        assertThat(words.next()).isEqualTo(new Words.Said("limps"));
        assertThat(words.next()).isEqualTo(new Words.Said("since Monday"));
    }

    @Test
    void aTurnThatTheServiceEndsBelongsToTheNextPause() throws InterruptedException {
        Listening listening = hearing("my dog", "limps").listen(WANTED, words);
        listening.audio(new byte[6400]);
        fake.awaitSound(6400);
        fake.endsTurnsByItself();
        listening.audio(new byte[6400]);
        listening.commit();

        assertThat(words.next()).isEqualTo(new Words.Said("my dog limps"));
    }

    @Test
    void anEndThatTheServiceOnlyExpectsIsNone() throws InterruptedException {
        Listening listening = hearing("my dog limps").listen(WANTED, words);
        listening.audio(new byte[6400]);
        fake.awaitSound(6400);
        fake.hesitates();
        listening.commit();

        assertThat(words.next()).isEqualTo(new Words.Said("my dog limps"));
    }

    @Test
    void turnsThatNobodyAnsweredAreHeardAgainOneByOne() {
        fake.mishaps(RecogniserMishap.RESET);
        Listening listening = hearing("my dog", "is limping").listen(WANTED, words);
        speak(listening);
        speak(listening);

        assertThat(words.next()).isEqualTo(new Words.Said("my dog"));
        assertThat(words.next()).isEqualTo(new Words.Said("is limping"));
    }

    @Test
    void aServiceThatSaysItIsInTroubleIsConnectedOnceMore() {
        var trouble =
                RecogniserMishap.says(
                        "{\"type\":\"Error\",\"code\":\"INTERNAL_SERVER_ERROR\",\"description\":\"my dog\"}");
        fake.mishaps(trouble, trouble);
        fake.hears("never heard");
        speak(hearing("never heard"));

        assertFault(Fault.Kind.BROKEN);
        assertThat(fake.asked()).hasSize(2);
    }

    @Test
    void soundThatTheServiceCannotReadIsAFaultOfOurs() {
        fake.mishaps(RecogniserMishap.closes(1008));
        speak(hearing("my dog"));

        assertFault(Fault.Kind.INVALID);
    }

    @Test
    void whereTurnsAreWantedTheModelEndsThem() {
        hearing().listen(TURNS, words).close();

        assertThat(FluxMessages.address("flux-general-en", TURNS))
                .contains("&eot_threshold=0.7&eot_timeout_ms=1000&");
        assertThat(FluxMessages.address("flux-general-en", TURNS.tellingTurns(Duration.ZERO)))
                .contains("&eot_timeout_ms=500&");
    }

    @Test
    void aTurnThatTheModelDoesNotEndAmidNoiseIsEndedForItAndNotToldToBeOver() {
        Listening listening = hearing("my dog limps").listen(TURNS, words);
        listening.audio(TurnTellingContract.speech(1000));
        listening.commit();
        listening.audio(TurnTellingContract.speech(960));
        listening.audio(TurnTellingContract.speech(400));

        assertThat(words.next()).isEqualTo(new Words.TellsTurns(true));
        assertThat(words.next()).isEqualTo(new Words.Said("my dog limps"));
    }

    @Test
    void whoGoesOnForLongIsNotForcedToAnEndNorTakenForLost() throws InterruptedException {
        Listening listening = hearing("my dog limps").listen(TURNS, words);
        listening.audio(TurnTellingContract.speech(1000));
        listening.commit();
        listening.goesOn();
        listening.audio(TurnTellingContract.speech(4000));
        wire.pass(FINAL_WITHIN.multipliedBy(2));
        fake.awaitSound(39_000);
        listening.audio(TurnTellingContract.quiet(200));
        listening.commit();
        listening.audio(TurnTellingContract.quiet(600));

        assertThat(words.next()).isEqualTo(new Words.TellsTurns(true));
        assertThat(words.next()).isEqualTo(new Words.TurnOver());
        assertThat(words.next()).isEqualTo(new Words.Said("my dog limps"));
        assertThat(words.next()).isEqualTo(new Words.Said(""));
    }

    @Test
    void aConnectionWithoutSoundIsKeptAlive() throws InterruptedException {
        Listening listening = hearing("hello").listen(WANTED, words);
        wire.pass(Duration.ofSeconds(3));
        wire.pass(Duration.ofSeconds(3));
        fake.awaitSound(1280);
        listening.close();
        assertThat(wire.alarms()).isLessThanOrEqualTo(1);
    }

    @Test
    void aMessageOfAnotherShapeIsGarbled() {
        assertThat(TurnInfo.of("{\"type\":\"TurnInfo\",\"event\":\"EndOfTurn\",\"words\":7}"))
                .isInstanceOf(TurnInfo.Failed.class);
        assertThat(TurnInfo.of("{\"type\":\"TurnInfo\",\"event\":\"News\"}"))
                .isEqualTo(new TurnInfo.Other());
        assertThat(TurnInfo.of("{\"type\":\"TurnInfo\",\"event\":\"EndOfTurn\"}"))
                .isEqualTo(new TurnInfo.Turn(0, "", 1, true));
    }

    private static DeepgramSettings settings(Optional<String> key, String url) {
        return new DeepgramSettings(key, URI.create(url), "flux-general-en", FINAL_WITHIN);
    }
}
