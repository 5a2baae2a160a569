/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vetbell.audio.MuLaw;
import org.vetbell.audio.Sounds;
import org.vetbell.call.CallEvent;
import org.vetbell.fake.SampleClinics;
import org.vetbell.fake.ScriptedSpeechToText;
import org.vetbell.fake.TurnDetector;

/** A call on a stream whose recogniser tells when the caller's turn is over. */
class DeskWithTurnsToldTest {
    private static final int FRAME = 160;

    private final TestDesk desk = new TestDesk();
    private final ScriptedSpeechToText recogniser =
            new ScriptedSpeechToText().tellsTurns().hears("my dog is limping");
    private long position;

    @BeforeEach
    void aGreetedCall() {
        desk.clinic = SampleClinics.harbourWithTurnsTold();
        desk.recogniser = recogniser;
        desk.restart();
        desk.hearEverything(desk.beginOnStream());
        quiet(15);
    }

    @Test
    void theTurnEndsWhenTheRecogniserSaysSo() {
        speak(40);
        quiet(60);

        assertThat(ends()).hasSize(1);
        assertThat(ends().getFirst())
                .isBetween(
                        Duration.ofMillis(TurnDetector.QUIET_MILLIS - 100),
                        Duration.ofMillis(TurnDetector.QUIET_MILLIS + 100));
        assertThat(desk.journal.events(TestDesk.CALL))
                .hasAtLeastOneElementOfType(CallEvent.TurnOver.class);
    }

    @Test
    void whereItSaysNothingTheEarsPatientPauseEndsTheTurn() {
        speak(40);
        recogniser.last().close();
        quiet(100);

        assertThat(ends()).containsExactly(desk.clinic.rules().manners().pauses().patient());
    }

    @Test
    void itHasUntilThenToSaySo() {
        assertThat(recogniser.last().wanted().turnsWithin()).hasValue(Duration.ofMillis(1300));
    }

    private List<Duration> ends() {
        return desk.journal.events(TestDesk.CALL).stream()
                .filter(CallEvent.SpeechStopped.class::isInstance)
                .map(its -> ((CallEvent.SpeechStopped) its).quiet())
                .toList();
    }

    private void speak(int frames) {
        send(MuLaw.encode(Sounds.voice(20 * frames)));
    }

    private void quiet(int frames) {
        byte[] silence = new byte[frames * FRAME];
        Arrays.fill(silence, MuLaw.SILENCE);
        send(silence);
    }

    private void send(byte[] mulaw) {
        for (int from = 0; from < mulaw.length; from += FRAME) {
            desk.handle().audio(Arrays.copyOfRange(mulaw, from, from + FRAME), position);
            position += 20;
            desk.time.pass(Duration.ofMillis(20));
            desk.run();
        }
    }
}
