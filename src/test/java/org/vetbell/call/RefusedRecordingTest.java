/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vetbell.call.CallCommand.DiscardCallRecording;
import org.vetbell.call.PhoneCommand.RecordCall;
import org.vetbell.clinic.RecordingRules.How;

/** Callers who do not want to have been recorded, and decisions that outlive a line. */
class RefusedRecordingTest {
    private OneCall recorded(OneCall call) {
        call.isSilent();
        call.says("I want to book an appointment");
        assertThat(call.commands(RecordCall.class)).isTrue();
        call.gets(Reply.saying(Notebook.EMPTY, "Is it for a dog?"));
        return call;
    }

    @Test
    void whatThereIsIsDeletedAndTheTalkGoesOn() {
        OneCall call = recorded(Recorded.byDocuments(How.ANNOUNCE));
        call.says("Please don't record this.");
        assertThat(call.commands(DiscardCallRecording.class)).isTrue();
        assertThat(call.words())
                .startsWith("Very well, I have stopped the recording")
                .endsWith("Is it for a dog?");
        assertThat(Recorded.consent(call)).isEqualTo(Consent.REFUSED);
    }

    @Test
    void aRefusalWithinALongerStoryIsHeardAndTheStoryAnswered() {
        OneCall call = recorded(Recorded.byDocuments(How.ANNOUNCE));
        call.says("Look I do not want to be recorded but yes it is for my dog Rex");
        assertThat(call.commands(DiscardCallRecording.class)).isTrue();
        assertThat(call.commands(CallCommand.Ask.class)).isTrue();
        assertThat(call.words()).startsWith("Very well");
    }

    @Test
    void anEmergencyGoesFirst() {
        OneCall call = recorded(Recorded.byDocuments(How.ANNOUNCE));
        call.says("don't record this, he is not breathing");
        assertThat(call.commands(PhoneCommand.Dial.class)).isTrue();
        assertThat(call.commands(DiscardCallRecording.class)).isTrue();
    }

    @Test
    void anEmergencyInACallThatIsRecordedGoesOnBeingRecorded() {
        OneCall call = recorded(Recorded.byDocuments(How.ANNOUNCE));
        call.says(Recorded.URGENT);
        assertThat(call.commands(DiscardCallRecording.class)).isFalse();
        assertThat(Recorded.consent(call)).isEqualTo(Consent.AGREED);
    }

    @Test
    void theDecisionOutlivesTheStream() {
        OneCall call = Recorded.onStream(How.ANNOUNCE);
        call.hears();
        call.hears();
        call.saidOnStream("are you open today");
        call.happens(CallEvent.StreamLost::new);
        call.happens(CallEvent.ResumeAsked::new);
        assertThat(Recorded.consent(call)).isEqualTo(Consent.AGREED);
        assertThat(call.commands(RecordCall.class)).isFalse();
        call.says("please stop recording");
        assertThat(call.commands(DiscardCallRecording.class)).isTrue();
    }

    @Test
    void aQuestionThatWasLostWithTheStreamIsNotAskedAgain() {
        OneCall call = Recorded.onStream(How.ASK);
        call.happens(CallEvent.StreamLost::new);
        call.happens(CallEvent.ResumeAsked::new);
        call.says("yes");
        assertThat(call.commands(RecordCall.class)).isFalse();
    }
}
