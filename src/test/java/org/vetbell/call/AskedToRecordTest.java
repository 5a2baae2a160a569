/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vetbell.call.PhoneCommand.RecordCall;
import org.vetbell.call.PhoneCommand.Speak;
import org.vetbell.clinic.RecordingRules.How;
import org.vetbell.clinic.RecordingRules.Recorders;

/** Callers who are asked whether their call may be recorded. */
class AskedToRecordTest {
    @Test
    void aYesBeginsTheRecording() {
        OneCall call = Recorded.byDocuments(How.ASK);
        call.isSilent();
        assertThat(call.words()).startsWith("May we record this call?");
        assertThat(call.commanded(Speak.class).interruptible()).isFalse();
        assertThat(call.commands(RecordCall.class)).isFalse();
        call.says("Yes, that's fine.");
        assertThat(call.commands(RecordCall.class)).isTrue();
        assertThat(call.words()).startsWith("Thank you.").endsWith("How can I help you?");
    }

    @Test
    void soDoesTheKey() {
        OneCall call = Recorded.byDocuments(How.ASK);
        call.isSilent();
        call.presses("1");
        assertThat(call.commands(RecordCall.class)).isTrue();
    }

    @Test
    void aNoDoesNot() {
        OneCall call = Recorded.byDocuments(How.ASK);
        call.isSilent();
        call.says("no");
        assertThat(Recorded.consent(call)).isEqualTo(Consent.REFUSED);
        assertThat(call.words()).endsWith("How can I help you?");
    }

    @Test
    void neitherDoesSilenceNorAnythingElse() {
        OneCall silent = Recorded.byDocuments(How.ASK);
        silent.isSilent();
        silent.isSilent();
        assertThat(Recorded.consent(silent)).isEqualTo(Consent.NOT_WANTED);
        assertThat(silent.words()).endsWith("How can I help you?");

        OneCall other = Recorded.byDocuments(How.ASK);
        other.isSilent();
        other.says("I want to book an appointment");
        assertThat(Recorded.consent(other)).isEqualTo(Consent.NOT_WANTED);
        assertThat(other.commands(CallCommand.Ask.class)).isTrue();
        other.gets(Reply.saying(Notebook.EMPTY, "Is it for a dog?"));
        other.says("yes");
        assertThat(other.commands(RecordCall.class)).isFalse();
    }

    @Test
    void aYesDuringTheQuestionCountsOnceItWasHeard() {
        OneCall call = Recorded.onStream(How.ASK);
        call.happens(CallEvent.SpeechStarted::new);
        call.saidOnStream("yes");
        call.stops();
        assertThat(call.commands(RecordCall.class)).isFalse();
        call.hears();
        assertThat(call.commands(RecordCall.class)).isTrue();
        assertThat(call.words()).endsWith("How can I help you?");
    }

    @Test
    void aYesOverOtherWordsOfOursIsAnsweredAsSuchAndTheQuestionIsDroppedWithIt() {
        OneCall call = Recorded.onStream(How.ASK);
        call.presses("#");
        call.saidOnStream("yes please");
        assertThat(call.state().talk().owesAnswer()).isTrue();
        assertThat(Recorded.consent(call)).isEqualTo(Consent.NOT_WANTED);
        assertThat(call.state().talk().expecting()).isEqualTo(Expecting.anything());
        assertThat(call.commands(RecordCall.class)).isFalse();
    }

    @Test
    void aModelThatHearsByItselfDoesNotAnswerForTheCaller() {
        OneCall call =
                OneCall.onStreamOf(
                        Recorded.clinic(Recorders.BOTH, How.ASK), Rung.R0_SPEECH_TO_SPEECH);
        call.hears();
        call.happens(CallEvent.SpeechStarted::new);
        call.happens(CallEvent.SpeechSustained::new);
        call.stops();
        assertThat(call.commands(CallCommand.Ask.class)).isFalse();
        call.saidOnStream("yes please");
        assertThat(call.commanded(RecordCall.class).by()).isEqualTo(Recorders.BOTH);
    }

    @Test
    void whoComesBackOnAnotherStreamIsNotRecordedAndTheirYesMeansSomethingElse() {
        OneCall call = Recorded.onStream(How.ASK);
        call.happens(CallEvent.StreamLost::new);
        call.happens(CallEvent.StreamOpened::new);
        assertThat(Recorded.consent(call)).isEqualTo(Consent.NOT_WANTED);
        call.hears();
        call.saidOnStream("yes please");
        assertThat(call.commands(RecordCall.class)).isFalse();
    }
}
