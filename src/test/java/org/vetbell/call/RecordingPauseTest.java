/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vetbell.call.CallCommand.DiscardCallRecording;
import org.vetbell.clinic.RecordingRules.How;

/** A recording that leaves out the number of a card. */
class RecordingPauseTest {
    private OneCall recorded() {
        OneCall call = Recorded.onStream(How.ANNOUNCE);
        call.hears();
        call.hears();
        call.saidOnStream("are you open today");
        call.gets(Reply.saying(Notebook.EMPTY, "Yes."));
        call.hears();
        return call;
    }

    @Test
    void theRecordingPausesFromTheFirstWordsAndGoesOnAWhileAfterTheLast() {
        OneCall call = recorded();
        call.isSaying("my card number is");
        assertThat(call.commands(CallCommand.PauseCallRecording.class)).isTrue();
        call.isSaying("my card number is 4111");
        assertThat(call.commands(CallCommand.PauseCallRecording.class)).isFalse();
        assertThat(call.state().recording().paused()).isTrue();
        call.runsOut(CallTimer.CARD);
        assertThat(call.commands(CallCommand.ResumeCallRecording.class)).isTrue();
        assertThat(call.state().recording().paused()).isFalse();
    }

    @Test
    void aTelephoneNumberThatWasAskedForDoesNotPauseIt() {
        OneCall call = recorded();
        call.saidOnStream("please call me back");
        call.stops();
        call.gets(
                new Reply(
                        List.of("What is your number?"),
                        true,
                        Notebook.EMPTY,
                        new Expecting(Expecting.Kind.NUMBER, List.of()),
                        List.of()));
        call.hears();
        call.isSaying("0255 500 199");
        assertThat(call.commands(CallCommand.PauseCallRecording.class)).isFalse();
    }

    @Test
    void aRefusalEndsThePauseWithTheRecording() {
        OneCall call = recorded();
        call.isSaying("my card number is");
        call.saidOnStream("stop recording");
        assertThat(call.commands(DiscardCallRecording.class)).isTrue();
        assertThat(call.state().armed().runs(CallTimer.CARD)).isFalse();
    }
}
