/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vetbell.call.CallCommand.LeaveStream;

/** A stream whose recogniser dies goes on by documents, where the carrier understands. */
class LostWordsTest {
    private final OneCall call = OneCall.understood();

    @Test
    void aRecogniserThatFailsIsReplacedByTheCarriers() {
        call.hears();
        call.happens(at -> new CallEvent.HearingFailed(at, "gone"));
        assertThat(call.commands(LeaveStream.class)).isTrue();

        call.happens(CallEvent.ResumeAsked::new);
        assertThat(call.state().rung()).isEqualTo(Rung.R2_CARRIER_SPEECH);
        assertThat(call.state().understandsSpeech()).isTrue();
        assertThat(call.commands(PhoneCommand.Listen.class)).isTrue();
        assertThat(call.words()).isEmpty();
    }

    @Test
    void aRecogniserThatFailsWhileWeSpeakLetsUsFinish() {
        call.happens(at -> new CallEvent.HearingFailed(at, "gone"));
        assertThat(call.commands(LeaveStream.class)).isFalse();
        call.hears();
        assertThat(call.commands(LeaveStream.class)).isTrue();
    }

    @Test
    void wordsThatWereLostWithTheRecogniserAreAskedForOnceMore() {
        call.hears();
        call.happens(CallEvent.SpeechStarted::new);
        call.happens(at -> new CallEvent.HearingFailed(at, "gone"));
        call.happens(CallEvent.ResumeAsked::new);
        assertThat(call.words()).contains("once more");
    }

    @Test
    void anAnswerThatIsOwedIsStillGivenBeforeTheStreamIsLeft() {
        call.hears();
        call.happens(CallEvent.SpeechStarted::new);
        call.stops();
        call.saidOnStream("when are you open");
        call.happens(at -> new CallEvent.HearingFailed(at, "gone"));
        assertThat(call.commands(LeaveStream.class)).isFalse();
        call.gets(Reply.saying(Notebook.EMPTY, "At eight."));
        assertThat(call.words()).isEqualTo("At eight.");
        call.hears();
        assertThat(call.commands(LeaveStream.class)).isTrue();
    }
}
