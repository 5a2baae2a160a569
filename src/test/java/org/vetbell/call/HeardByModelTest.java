/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vetbell.call.CallCommand.Ask;

/** On the first rung whoever answers hears the caller by itself; words come after the question. */
class HeardByModelTest {
    private final OneCall call = OneCall.heardByModel();

    @Test
    void theQuestionIsAskedWhenTheCallerStopsWithoutWaitingForWords() {
        speaks();
        assertThat(call.commanded(Ask.class).question().input())
                .isEqualTo(new CallerInput.Heard(""));
    }

    @Test
    void wordsThatComeAfterwardsCompleteTheCallersLineAndChangeNothingElse() {
        speaks();
        call.saidOnStream("when are you open");
        assertThat(call.last()).isEmpty();
        assertThat(caller()).containsExactly("when are you open");
    }

    @Test
    void wordsOfTwoPiecesMakeOneLine() {
        call.happens(CallEvent.SpeechStarted::new);
        call.happens(CallEvent.SpeechSustained::new);
        call.pauses();
        call.happens(CallEvent.SpeechResumed::new);
        call.stops();
        assertThat(call.commands(Ask.class)).isTrue();
        call.saidOnStream("when are you");
        call.saidOnStream("open tomorrow");
        assertThat(caller()).containsExactly("when are you open tomorrow");
    }

    @Test
    void lateWordsDoNotInterruptTheAnswer() {
        speaks();
        begins("We are open", "until six.");
        call.isSaying("when are you");
        call.saidOnStream("when are you open tomorrow");
        assertThat(call.last()).isEmpty();
        assertThat(call.state().floor().weSpeak()).isTrue();
    }

    @Test
    void lateWordsOfAnEmergencyStillReachAPerson() {
        speaks();
        begins("Let me see.");
        call.saidOnStream("my dog is not breathing");
        assertThat(call.commands(CallCommand.NoteUrgent.class)).isTrue();
        assertThat(call.state().floor().then()).isInstanceOf(Then.Dial.class);
    }

    @Test
    void whoSpeaksOverTheAnswerForLongInterruptsItAndIsAnswered() {
        speaks();
        call.saidOnStream("when are you open");
        begins("We are open", "from eight until six on weekdays.");
        call.happens(CallEvent.SpeechStarted::new);
        assertThat(call.commands(CallCommand.PauseSpeaking.class)).isTrue();
        call.happens(CallEvent.SpeechSustained::new);
        assertThat(call.commands(CallCommand.StopSpeaking.class)).isTrue();
        call.pauses();
        call.stops();
        assertThat(call.commands(Ask.class)).isTrue();
    }

    @Test
    void aShortSoundWaitsForItsWords() {
        call.happens(CallEvent.SpeechStarted::new);
        call.pauses();
        call.stops();
        assertThat(call.commands(Ask.class)).isFalse();
        call.saidOnStream("yes");
        assertThat(call.commanded(Ask.class).question().input())
                .isEqualTo(new CallerInput.Heard("yes"));
    }

    @Test
    void aShortSoundWithoutWordsIsNotAnswered() {
        call.happens(CallEvent.SpeechStarted::new);
        call.pauses();
        call.stops();
        call.saidOnStream("");
        assertThat(call.commands(Ask.class)).isFalse();
        assertThat(call.waits()).isTrue();
    }

    @Test
    void aShortSoundWhoseWordsDoNotComeIsPutToWhoeverHeardIt() {
        call.happens(CallEvent.SpeechStarted::new);
        call.pauses();
        call.stops();
        call.runsOut(CallTimer.TRANSCRIPT);
        assertThat(call.commands(Ask.class)).isTrue();
    }

    @Test
    void aFallBeforeAnyAnswerAsksAnewOnTheWords() {
        speaks();
        falls();
        assertThat(call.commands(CallCommand.CancelAsk.class)).isTrue();
        assertThat(call.commands(Ask.class)).isFalse();
        call.saidOnStream("when are you open");
        assertThat(call.commanded(Ask.class).question().input())
                .isEqualTo(new CallerInput.Said("when are you open", 1));
        assertThat(caller()).containsExactly("when are you open");
        assertThat(call.state().rung()).isEqualTo(Rung.R1_CASCADE);
    }

    @Test
    void aFallAfterTheWordsCameAsksAnewAtOnce() {
        speaks();
        call.saidOnStream("when are you open");
        falls();
        assertThat(call.commanded(Ask.class).question().input())
                .isEqualTo(new CallerInput.Said("when are you open", 1));
        assertThat(caller()).containsExactly("when are you open");
    }

    @Test
    void aFallDuringTheFillerLetsItEndAndThenAsksAnew() {
        speaks();
        call.saidOnStream("when are you open");
        call.runsOut(CallTimer.FILLER);
        falls();
        assertThat(call.commands(Ask.class)).isFalse();
        call.hears();
        assertThat(call.commands(Ask.class)).isTrue();
    }

    @Test
    void aFallWithinTheAnswerLeavesItToWhoeverGoesOn() {
        speaks();
        begins("We are open");
        falls();
        assertThat(call.commands(CallCommand.CancelAsk.class)).isFalse();
        call.saidOnStream("when are you open");
        call.gets(Reply.saying(Notebook.EMPTY, "until six."));
        assertThat(call.commanded(CallCommand.SayMore.class).sentences())
                .containsExactly("until six.");
        assertThat(caller()).containsExactly("when are you open");
    }

    @Test
    void aWordBeforeTheAnswerSuitsWhateverWasSaid() {
        for (int i = 0; i < 3; i++) {
            speaks();
            call.runsOut(CallTimer.LEAD_IN);
            assertThat(call.words()).isIn("Right.", "All right.");
            begins("Okay, we are open");
            assertThat(call.commanded(CallCommand.SayMore.class).sentences())
                    .containsExactly("Okay, we are open");
            call.gets(Reply.saying(Notebook.EMPTY, "until six."));
            call.hears();
        }
    }

    @Test
    void wordsOfGriefThatAreKnownInTimeAreFollowedByNone() {
        call.happens(CallEvent.SpeechStarted::new);
        call.happens(CallEvent.SpeechSustained::new);
        call.isSaying("our old dog died");
        call.pauses();
        call.stops();
        assertThat(call.commands(Ask.class)).isTrue();
        assertThat(call.state().armed().runs(CallTimer.LEAD_IN)).isFalse();
    }

    @Test
    void aFallAfterALeadInLetsItEndAndAsksAnewWithoutAnother() {
        speaks();
        call.runsOut(CallTimer.LEAD_IN);
        call.saidOnStream("when are you open");
        falls();
        assertThat(call.commanded(CallCommand.SayMore.class).last()).isTrue();
        assertThat(call.commands(Ask.class)).isFalse();
        var length = Duration.ofMillis(400);
        call.cutOff(call.state().floor().speaking(), length, length);
        assertThat(call.commanded(Ask.class).question().input())
                .isEqualTo(new CallerInput.Said("when are you open", 1));
        assertThat(call.state().armed().runs(CallTimer.LEAD_IN)).isFalse();
        assertThat(caller()).containsExactly("when are you open");
    }

    @Test
    void afterAFallTheNextTurnWaitsForWords() {
        falls();
        speaks();
        assertThat(call.commands(Ask.class)).isFalse();
        call.saidOnStream("when are you open");
        assertThat(call.commands(Ask.class)).isTrue();
    }

    private void speaks() {
        call.happens(CallEvent.SpeechStarted::new);
        call.happens(CallEvent.SpeechSustained::new);
        call.pauses();
        call.stops();
    }

    private void begins(String... sentences) {
        call.happens(
                at ->
                        new CallEvent.ReplyBegun(
                                at, call.state().turn(), List.of(sentences), List.of()));
    }

    private void falls() {
        call.happens(at -> new CallEvent.RungFell(at, Rung.R1_CASCADE, "gone"));
    }

    private List<String> caller() {
        return call.state().history().lines().stream()
                .filter(Line.Caller.class::isInstance)
                .map(line -> ((Line.Caller) line).text())
                .toList();
    }
}
