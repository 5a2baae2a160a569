/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vetbell.call.CallCommand.Ask;
import org.vetbell.call.CallCommand.LeaveStream;

/** A call on a stream for which nothing more is to be bought goes on by documents. */
class NothingMoreBoughtTest {
    private OneCall call = OneCall.understood();

    @Test
    void whileNothingIsUnderWayTheStreamIsLeftAtOnce() {
        call.hears();
        steppedDown();
        assertThat(call.commands(LeaveStream.class)).isTrue();

        call.happens(CallEvent.ResumeAsked::new);
        assertThat(call.state().rung()).isEqualTo(Rung.R2_CARRIER_SPEECH);
        assertThat(call.state().line()).isEqualTo(LineKind.DOCUMENT);
        assertThat(call.commands(PhoneCommand.Listen.class)).isTrue();
        assertThat(call.words()).isEmpty();
    }

    @Test
    void weAreHeardToTheEndFirst() {
        steppedDown();
        assertThat(call.commands(LeaveStream.class)).isFalse();
        call.hears();
        assertThat(call.commands(LeaveStream.class)).isTrue();
    }

    @Test
    void aCallerWhoIsSpeakingIsHeardAndAnsweredFirst() {
        call.hears();
        call.happens(CallEvent.SpeechStarted::new);
        steppedDown();
        assertThat(call.commands(LeaveStream.class)).isFalse();
        call.stops();
        assertThat(call.commands(LeaveStream.class)).isFalse();
        call.saidOnStream("when are you open");
        assertThat(call.commands(Ask.class)).isTrue();
        assertThat(call.commands(LeaveStream.class)).isFalse();
        call.gets(Reply.saying(Notebook.EMPTY, "At eight."));
        assertThat(call.words()).isEqualTo("At eight.");
        assertThat(call.commands(LeaveStream.class)).isFalse();
        call.hears();
        assertThat(call.commands(LeaveStream.class)).isTrue();
    }

    @Test
    void anAnswerThatIsOwedIsGivenFirst() {
        call.hears();
        call.happens(CallEvent.SpeechStarted::new);
        call.stops();
        call.saidOnStream("when are you open");
        steppedDown();
        assertThat(call.commands(LeaveStream.class)).isFalse();
        call.gets(Reply.saying(Notebook.EMPTY, "At eight."));
        call.hears();
        assertThat(call.commands(LeaveStream.class)).isTrue();
    }

    @Test
    void anEmergencyOnTheWayIsNoticed() {
        call.hears();
        call.happens(CallEvent.SpeechStarted::new);
        steppedDown();
        call.stops();
        call.saidOnStream("my dog is not breathing");
        assertThat(call.state().handover().reason()).isEqualTo(DialReason.EMERGENCY);
    }

    @Test
    void aModelThatHearsIsAskedOnWordsFromThenOn() {
        call = OneCall.heardByModel();
        steppedDown();
        assertThat(call.commands(LeaveStream.class)).isTrue();

        call = OneCall.heardByModel();
        call.happens(CallEvent.SpeechStarted::new);
        call.happens(CallEvent.SpeechSustained::new);
        steppedDown();
        call.stops();
        assertThat(call.commands(Ask.class)).isFalse();
        call.saidOnStream("when are you open");
        assertThat(call.commands(Ask.class)).isTrue();
    }

    @Test
    void anAnswerThatIsBeingMadeOnSoundIsNotAskedForAgain() {
        call = OneCall.heardByModel();
        call.happens(CallEvent.SpeechStarted::new);
        call.happens(CallEvent.SpeechSustained::new);
        call.stops();
        assertThat(call.commands(Ask.class)).isTrue();
        steppedDown();
        assertThat(call.commands(CallCommand.CancelAsk.class)).isFalse();
        call.gets(Reply.saying(Notebook.EMPTY, "At eight."));
        call.hears();
        assertThat(call.commands(LeaveStream.class)).isTrue();
    }

    @Test
    void whoeverFailsMeanwhileDoesNotBringTheCallBack() {
        steppedDown();
        call.happens(at -> new CallEvent.RungFell(at, Rung.R1_CASCADE, "gone"));
        assertThat(call.state().rung()).isEqualTo(Rung.R2_CARRIER_SPEECH);
        call.hears();
        assertThat(call.commands(LeaveStream.class)).isTrue();
    }

    @Test
    void aCallByDocumentsStaysWhatItIs() {
        call = OneCall.byDocuments();
        steppedDown();
        assertThat(call.state().phase()).isEqualTo(Phase.TALKING);
        assertThat(call.commands(LeaveStream.class)).isFalse();
    }

    @Test
    void beforeTheCallerIsGreetedNothingIsLeft() {
        call = OneCall.understood();
        steppedDown();
        assertThat(call.state().phase()).isEqualTo(Phase.TALKING);
    }

    private void steppedDown() {
        call.happens(at -> new CallEvent.RungFell(at, Rung.R2_CARRIER_SPEECH, "spent"));
    }
}
