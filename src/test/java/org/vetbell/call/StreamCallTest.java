/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vetbell.call.CallCommand.Close;
import org.vetbell.call.CallCommand.KeepMessage;
import org.vetbell.call.CallCommand.LeaveStream;
import org.vetbell.call.CallCommand.StopRecording;
import org.vetbell.call.CallCommand.StopSpeaking;
import org.vetbell.call.PhoneCommand.HangUp;
import org.vetbell.call.PhoneCommand.RecordMessage;
import org.vetbell.call.PhoneCommand.Speak;
import org.vetbell.fake.SampleClinics;

/** A call on a media stream without a recogniser: we speak, take keys, notice speech and record. */
class StreamCallTest {
    private final OneCall call = OneCall.onStream();

    @Test
    void theGreetingOffersTheKeypad() {
        assertThat(call.words()).contains("Harbour Vets", "press 2", "press 1");
    }

    @Test
    void speechThatCannotBeUnderstoodIsAnsweredWithTheKeypad() {
        call.happens(CallEvent.SpeechStarted::new);
        call.happens(CallEvent.SpeechSustained::new);
        call.stops();

        assertThat(call.words()).contains("cannot understand speech", "press 1");
    }

    @Test
    void aKeyStopsSpeechAndIsAnswered() {
        call.presses("5");

        assertThat(call.commands(StopSpeaking.class)).isTrue();
        assertThat(call.words()).contains("after the tone");
    }

    @Test
    void aMessageIsRecordedOnceTheInvitationWasHeard() {
        call.presses("5");
        assertThat(call.commands(RecordMessage.class)).isFalse();

        call.hears();
        assertThat(call.commands(RecordMessage.class)).isTrue();
        assertThat(call.state().phase()).isEqualTo(Phase.RECORDING);
    }

    @Test
    void theHashKeyEndsTheMessageAndItIsKept() {
        recording();
        call.presses("#");
        assertThat(call.commands(StopRecording.class)).isTrue();

        call.recorded("harbour/1.wav");
        assertThat(call.commands(KeepMessage.class)).isTrue();
        assertThat(call.words()).contains("stored");
    }

    @Test
    void anotherStreamAfterALostOneGoesOnWithAnApologyAndNothingGivesTheCallUp() {
        call.hears();
        call.happens(CallEvent.StreamLost::new);
        call.happens(CallEvent.StreamOpened::new);

        assertThat(call.words()).contains("the line dropped", "press 1");
        assertThat(call.words()).doesNotContain("Thank you for calling");
        assertThat(call.state().armed().running()).doesNotContainKey(CallTimer.RETURN);
    }

    @Test
    void anotherStreamWhileAMessageIsLeftKeepsWhatThereIsOfIt() {
        recording();
        call.happens(CallEvent.StreamLost::new);
        call.happens(CallEvent.StreamOpened::new);
        assertThat(call.commands(StopRecording.class)).isTrue();

        call.recorded("harbour/1.wav");
        assertThat(call.commands(KeepMessage.class)).isTrue();
        assertThat(call.state().armed().running()).doesNotContainKey(CallTimer.RETURN);
    }

    @Test
    void anotherStreamOfACallThatIsBeingPutThroughIsLeftToo() {
        call.presses("2");
        call.hears();
        call.happens(CallEvent.StreamOpened::new);

        assertThat(call.commands(LeaveStream.class)).isTrue();
        assertThat(call.commands(Speak.class)).isFalse();
        assertThat(call.state().leavingForGood()).isFalse();
    }

    @Test
    void goodbyeIsHeardBeforeTheStreamIsLeft() {
        recording();
        call.presses("#");
        call.recorded("harbour/1.wav");
        assertThat(call.commands(LeaveStream.class)).isFalse();

        call.hears();
        assertThat(call.commands(LeaveStream.class)).isTrue();

        call.happens(CallEvent.ResumeAsked::new);
        assertThat(call.commands(HangUp.class)).isTrue();
        assertThat(call.commanded(Close.class).reason()).isEqualTo(EndReason.MESSAGE_TAKEN);
    }

    @Test
    void whoLeavesAMessageHearsWhichNumberTheClinicSees() {
        call.hears();
        call.presses("5");
        assertThat(call.words()).contains("the number that ends in 1 9 9");
    }

    @Test
    void aPauseEndsTheMessageButSpeechHoldsThePauseOff() {
        recording();
        call.happens(CallEvent.SpeechStarted::new);
        assertThat(call.state().armed().runs(CallTimer.MESSAGE_PAUSE)).isFalse();
        call.stops();
        call.runsOut(CallTimer.MESSAGE_PAUSE);

        assertThat(call.commands(StopRecording.class)).isTrue();
    }

    @Test
    void aCallerWhoHangsUpWhileSpeakingHasLeftAMessage() {
        recording();
        call.happens(CallEvent.CallerHungUp::new);
        assertThat(call.commands(StopRecording.class)).isTrue();
        assertThat(call.state().ended()).isFalse();

        call.recorded("harbour/1.wav");
        assertThat(call.commands(KeepMessage.class)).isTrue();
        assertThat(call.commanded(Close.class).reason()).isEqualTo(EndReason.MESSAGE_TAKEN);
    }

    @Test
    void anEmptyMessageIsAskedForOnceMore() {
        recording();
        call.presses("#");
        call.recorded("");
        assertThat(call.words()).contains("did not hear a message");

        call.hears();
        call.presses("#");
        call.recorded("");
        assertThat(call.state().floor().then()).isEqualTo(new Then.End(EndReason.SILENCE));
    }

    @Test
    void emergencyIsReachableWhileAMessageIsRecorded() {
        recording();
        call.presses("2");

        assertThat(call.commands(StopRecording.class)).isTrue();
        assertThat(call.state().floor().then()).isEqualTo(new Then.Dial());
    }

    @Test
    void anEmergencyAnnouncementIsNotInterruptedAndLeavesTheStreamToDial() {
        call.presses("2");
        call.happens(CallEvent.SpeechStarted::new);
        assertThat(call.commands(StopSpeaking.class)).isFalse();

        call.hears();
        assertThat(call.commands(LeaveStream.class)).isTrue();
        call.happens(CallEvent.StreamLost::new);
        call.happens(CallEvent.ResumeAsked::new);
        assertThat(call.rings()).containsExactly(SampleClinics.EMERGENCY);
    }

    @Test
    void aLostStreamIsTakenUpAgainByDocumentsWithAnApology() {
        call.happens(CallEvent.StreamLost::new);
        call.happens(CallEvent.ResumeAsked::new);

        assertThat(call.words()).contains("dropped for a moment");
        assertThat(call.commands(PhoneCommand.Listen.class)).isTrue();
        assertThat(call.state().line()).isEqualTo(LineKind.DOCUMENT);
    }

    @Test
    void aVoiceThatFailsIsReplacedByTheCarriers() {
        String greeting = call.words();
        call.happens(
                at ->
                        new CallEvent.UtteranceFailed(
                                at, call.state().floor().speaking(), "no voice"));
        assertThat(call.commands(LeaveStream.class)).isTrue();

        call.happens(CallEvent.ResumeAsked::new);
        assertThat(call.words()).isEqualTo(greeting);
    }

    @Test
    void aMarkThatNeverComesDoesNotLeaveTheAgentMute() {
        call.runsOut(CallTimer.SPEECH);

        assertThat(call.state().armed().runs(CallTimer.SILENCE)).isTrue();
    }

    @Test
    void anOldTimerChangesNothing() {
        CallState before = call.state();
        call.happens(at -> new CallEvent.TimerFired(at, CallTimer.SPEECH, -3));

        assertThat(call.state()).isEqualTo(before);
    }

    @Test
    void drainingTellsTheCallerGoodbye() {
        call.happens(CallEvent.DrainAsked::new);
        assertThat(call.commanded(Speak.class).interruptible()).isFalse();

        call.hears();
        call.happens(CallEvent.ResumeAsked::new);
        assertThat(call.commanded(Close.class).reason()).isEqualTo(EndReason.DRAINED);
    }

    private void recording() {
        call.presses("5");
        call.hears();
    }
}
