/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.vetbell.call.CallCommand.Ask;
import org.vetbell.call.CallCommand.EndTurnAfter;
import org.vetbell.call.PhoneCommand.Speak;
import org.vetbell.clinic.Manners;

/** Turns whose end is told by whoever hears the caller. */
class TurnsToldTest {
    private static final Manners.Pauses PAUSES = Manners.standard().pauses();
    private static final Duration AT_ONCE = Manners.Pauses.SHORTEST;
    private static final String QUESTION = "Are you open today?";

    private final OneCall call = OneCall.understood();

    TurnsToldTest() {
        call.hears();
        call.happens(at -> new CallEvent.TurnsTold(at, true));
    }

    @Test
    void itIsWaitedForPatientlyWhateverTheWords() {
        assertThat(pause()).isEqualTo(PAUSES.patient());
        call.happens(CallEvent.SpeechStarted::new);
        call.isSaying(QUESTION);
        call.pauses();

        assertThat(call.state().caller().end().pause()).isEqualTo(PAUSES.patient());
    }

    @Test
    void aTurnThatIsToldToBeOverInAPauseIsEndedByTheEarAtOnceAndAnswered() {
        pausesAfter(QUESTION);
        over();
        assertThat(pause()).isEqualTo(AT_ONCE);
        assertThat(call.last()).hasSize(1);
        call.gets(Reply.saying(Notebook.EMPTY, "We are."));
        assertThat(call.commands(Speak.class)).isFalse();

        call.saidOnStream(QUESTION);
        call.stops();
        assertThat(call.words()).contains("We are.");
    }

    @Test
    void theQuestionIsAskedDuringThePauseAsEver() {
        pausesAfter(QUESTION);

        assertThat(call.commanded(Ask.class).question().input())
                .isEqualTo(new CallerInput.Said(QUESTION, 1));
    }

    @Test
    void lastWordsThatComeBehindDoNotUndoIt() {
        pausesAfter("are you open");
        over();
        call.saidOnStream(QUESTION);

        assertThat(call.commands(EndTurnAfter.class)).isFalse();
    }

    @Test
    void whoGoesOnAllTheSameIsWaitedForAgain() {
        pausesAfter(QUESTION);
        over();
        call.happens(CallEvent.SpeechResumed::new);

        assertThat(pause()).isEqualTo(PAUSES.patient());
    }

    @Test
    void theNextTurnIsWaitedForAgain() {
        pausesAfter(QUESTION);
        over();
        call.stops();

        assertThat(pause()).isEqualTo(PAUSES.patient());
    }

    @Test
    void amidSpeechItEndsNothingButNoMoreIsWaitedFor() {
        call.happens(CallEvent.SpeechStarted::new);
        call.isSaying(QUESTION);
        over();
        assertThat(pause()).isEqualTo(PAUSES.quick());
        assertThat(call.last()).hasSize(1);
        call.pauses();
        over();

        assertThat(pause()).isEqualTo(AT_ONCE);
    }

    @Test
    void toldTwiceItCountsOnce() {
        pausesAfter(QUESTION);
        over();
        over();

        assertThat(call.last()).isEmpty();
    }

    @Test
    void beforeAnySoundAndAfterTheTurnItChangesNothing() {
        over();
        assertThat(call.last()).isEmpty();
        pausesAfter(QUESTION);
        call.stops();
        over();

        assertThat(call.last()).isEmpty();
    }

    @Test
    void whileWeSpeakItChangesNothing() {
        OneCall greeted = OneCall.understood();
        greeted.happens(at -> new CallEvent.TurnsTold(at, true));
        greeted.happens(CallEvent.SpeechStarted::new);
        greeted.pauses();
        greeted.happens(CallEvent.TurnOver::new);

        assertThat(greeted.last()).isEmpty();
        assertThat(greeted.state().floor().held()).isTrue();
    }

    @Test
    void digitsOfANumberThatIsNotCompleteAreWaitedForAllTheSame() {
        pausesAfter("my number is zero four nine one");
        over();
        assertThat(call.last()).isEmpty();
        call.isSaying("my number is zero four nine one five seven zero zero zero six");

        assertThat(pause()).isEqualTo(AT_ONCE);
    }

    @Test
    void anHourIsNoNumberBeingRead() {
        pausesAfter("I could come at three");
        over();

        assertThat(pause()).isEqualTo(AT_ONCE);
    }

    @Test
    void oneWhoDoesNotTellIsNotWaitedForNorBelieved() {
        pausesAfter("my dog is limping");
        call.happens(at -> new CallEvent.TurnsTold(at, false));
        assertThat(pause()).isEqualTo(PAUSES.usual());
        over();

        assertThat(call.last()).isEmpty();
    }

    @Test
    void oneThatIsGoneIsNotWaitedFor() {
        call.happens(at -> new CallEvent.HearingFailed(at, "gone"));

        assertThat(pause()).isEqualTo(PAUSES.usual());
    }

    @Test
    void anotherStreamHasAnEarAndARecogniserOfItsOwn() {
        call.happens(CallEvent.StreamLost::new);

        assertThat(call.state().caller().end()).isEqualTo(TurnEnd.NONE);
    }

    @Test
    void whomAModelHearsIsAnsweredOnTheSoundWhenItTells() {
        OneCall live = OneCall.heardByModel();
        live.happens(at -> new CallEvent.TurnsTold(at, true));
        live.happens(CallEvent.SpeechStarted::new);
        live.happens(CallEvent.SpeechSustained::new);
        live.pauses();
        live.happens(CallEvent.TurnOver::new);
        assertThat(live.commanded(EndTurnAfter.class).quiet()).isEqualTo(AT_ONCE);
        live.stops();

        assertThat(live.commanded(Ask.class).question().input())
                .isEqualTo(new CallerInput.Heard(""));
    }

    private void pausesAfter(String words) {
        call.happens(CallEvent.SpeechStarted::new);
        call.isSaying(words);
        call.pauses();
    }

    private void over() {
        call.happens(CallEvent.TurnOver::new);
    }

    private Duration pause() {
        return call.commanded(EndTurnAfter.class).quiet();
    }
}
