/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vetbell.audio.MuLaw;
import org.vetbell.audio.Sounds;
import org.vetbell.call.CallEvent;
import org.vetbell.call.CallEvent.KeysPressed;
import org.vetbell.call.EndReason;
import org.vetbell.call.LineKind;
import org.vetbell.call.PhoneCommand.Dial;
import org.vetbell.call.PhoneCommand.HangUp;
import org.vetbell.call.PhoneCommand.Speak;
import org.vetbell.call.StepId;
import org.vetbell.call.TurnStage;

class DeskOnStreamTest {
    private final TestDesk desk = new TestDesk();
    private final RecordedLine line = desk.beginOnStream();
    private long position;

    @Test
    void theGreetingGoesOutAtOnceAndLittleAhead() {
        assertThat(line.audioBytes).isBetween(8 * 100, 8 * 500);
    }

    @Test
    void theRestFollowsAsTimePassesEvenWithoutCallerAudio() {
        desk.hearEverything(line);

        assertThat(line.audioBytes).isGreaterThan(8 * 3_000);
        assertThat(lastEvents()).anyMatch(CallEvent.UtteranceHeard.class::isInstance);
    }

    @Test
    void aSecondStreamOfTheCallEndsTheFirstAndIsTheOnlyOneSpokenTo() {
        desk.hearEverything(line);
        int before = line.audioBytes;
        var second = new RecordedLine();
        desk.handle().attach(second);
        desk.handle().detached(line, true);
        desk.run();
        desk.hearEverything(second);

        assertThat(line.closed).isTrue();
        assertThat(line.audioBytes).isEqualTo(before);
        assertThat(second.audioBytes).isGreaterThan(8 * 2_000);
        assertThat(said()).filteredOn(s -> s.contains("the line dropped")).hasSize(1);
        assertThat(said()).filteredOn(s -> s.contains("Thank you for calling")).hasSizeLessThan(2);
        desk.deadlines(Duration.ofMinutes(1));
        assertThat(desk.carrier.told()).isEmpty();
    }

    @Test
    void aStreamThatComesAfterTheCallWentOnByDocumentsIsLeft() {
        desk.handle().detached(line, false);
        desk.answer(CallEvent.ResumeAsked::new);
        var late = new RecordedLine();
        desk.handle().attach(late);
        desk.run();

        assertThat(late.closed).isTrue();
        assertThat(late.audioBytes).isZero();
    }

    @Test
    void aKeyClearsWhatWasNotHeard() {
        press("5");

        assertThat(line.clears).isEqualTo(1);
    }

    @Test
    void theCallersVoiceClearsWhatWasNotHeard() {
        quiet(15);
        speak(40);

        assertThat(line.clears).isEqualTo(1);
        assertThat(lastEvents()).anyMatch(CallEvent.SpeechStarted.class::isInstance);
    }

    @Test
    void aCoughIsPassedOverAndTheRestIsHeardAfterASecond() {
        quiet(15);
        speak(12);
        quiet(60);
        int before = line.audioBytes;
        assertThat(line.clears).isEqualTo(1);

        desk.deadlines(Duration.ofSeconds(1));
        desk.hearEverything(line);
        assertThat(line.audioBytes).isGreaterThan(before);
        assertThat(lastEvents()).anyMatch(CallEvent.UtteranceHeard.class::isInstance);
        assertThat(line.clears).isEqualTo(1);
    }

    @Test
    void aTurnIsMeasuredFromTheEndOfSpeechToTheFirstMark() {
        quiet(15);
        speak(60);
        quiet(60);
        desk.hearEverything(line);

        assertThat(lastEvents())
                .filteredOn(CallEvent.TurnTimed.class::isInstance)
                .singleElement()
                .satisfies(
                        turn ->
                                assertThat(((CallEvent.TurnTimed) turn).stages())
                                        .extracting(TurnStage::kind)
                                        .containsExactly(
                                                TurnStage.Kind.ENDPOINT,
                                                TurnStage.Kind.FIRST_SENTENCE,
                                                TurnStage.Kind.FIRST_VOICE,
                                                TurnStage.Kind.FIRST_FRAME,
                                                TurnStage.Kind.FIRST_MARK));
    }

    @Test
    void aLineOnWhichNothingMovesAnyLongerIsNoticed() {
        desk.hearEverything(line);
        quiet(12 * 50 + 1);

        assertThat(lastEvents()).anyMatch(CallEvent.LineSilent.class::isInstance);
    }

    @Test
    void aMessageIsRecordedKeptAndTheGoodbyeHeardBeforeTheStreamIsLeft() {
        press("5");
        desk.hearEverything(line);
        speak(100);
        press("#");
        assertThat(desk.kept.sound.length).isEqualTo(100 * 160);
        assertThat(desk.inbox.messages(Optional.empty(), 10)).hasSize(1);
        assertThat(line.closed).isFalse();

        desk.hearEverything(line);
        assertThat(line.closed).isTrue();
        desk.handle().detached(line, false);
        assertThat(desk.answer(CallEvent.ResumeAsked::new)).containsExactly(new HangUp());
        assertThat(desk.log.find(TestDesk.CALL).orElseThrow().reason())
                .contains(EndReason.MESSAGE_TAKEN);
    }

    @Test
    void anEmergencyLeavesTheStreamAndDials() {
        press("2");
        desk.hearEverything(line);
        assertThat(line.closed).isTrue();
        desk.handle().detached(line, true);

        assertThat(desk.answer(CallEvent.ResumeAsked::new).getLast()).isInstanceOf(Dial.class);
    }

    @Test
    void aCallerWhoHangsUpEndsTheCall() {
        desk.handle().detached(line, true);
        desk.run();

        assertThat(desk.directory.count()).isZero();
    }

    @Test
    void drainingSaysGoodbyeAndLeaves() {
        desk.directory.drain();
        desk.run();
        desk.hearEverything(line);

        assertThat(line.closed).isTrue();
    }

    @Test
    void whileDrainingNoCallBegins() {
        desk.directory.drain();

        assertThat(desk.directory.begin(TestDesk.opening(LineKind.DOCUMENT)))
                .isCompletedExceptionally();
    }

    @Test
    void anOverflowingMailboxStepsDownByLeavingTheStream() {
        for (int i = 0; i <= Mailbox.MOST; i++) {
            desk.handle().markEchoed("flood");
        }
        desk.run();

        assertThat(line.closed).isTrue();
    }

    private void press(String key) {
        desk.happens(at -> new KeysPressed(at, StepId.NONE, key));
    }

    private void speak(int frames) {
        byte[] voice = MuLaw.encode(Sounds.voice(20 * frames));
        for (int i = 0; i < frames; i++) {
            desk.time.pass(Duration.ofMillis(20));
            desk.handle().audio(Arrays.copyOfRange(voice, 160 * i, 160 * (i + 1)), position += 20);
            desk.run();
        }
    }

    private void quiet(int frames) {
        for (int i = 0; i < frames; i++) {
            desk.time.pass(Duration.ofMillis(20));
            desk.handle().audio(MuLaw.encode(new short[160]), position += 20);
            desk.run();
        }
    }

    /** Every sentence of ours, in order. */
    private List<String> said() {
        return desk.journal.entries(TestDesk.CALL).stream()
                .flatMap(entry -> entry.commands().stream())
                .filter(Speak.class::isInstance)
                .flatMap(speak -> ((Speak) speak).sentences().stream())
                .toList();
    }

    private List<CallEvent> lastEvents() {
        return desk.journal.events(TestDesk.CALL);
    }
}
