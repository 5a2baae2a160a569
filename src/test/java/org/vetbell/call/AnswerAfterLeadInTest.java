/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vetbell.call.CallCommand.SayMore;
import org.vetbell.call.CallCommand.StopSpeaking;

/** The answer, when a word was said before it. */
class AnswerAfterLeadInTest {
    private static final String TOLD = "my dog Milo is limping a little";

    private final OneCall call = OneCall.understood();

    @BeforeEach
    void isOwed() {
        call.hears();
        call.asks(TOLD);
        call.leadsIn();
    }

    @Test
    void doesNotSayItAgain() {
        call.begins("Okay, since when is he limping?");

        assertThat(call.commanded(SayMore.class).sentences())
                .containsExactly("Since when is he limping?");
    }

    @Test
    void isWaitedForBehindAnAcknowledgementOfItsOwn() {
        call.begins("Sure!");
        assertThat(call.commands(SayMore.class)).isFalse();
        call.begins("Since when?");

        assertThat(call.commanded(SayMore.class).sentences()).containsExactly("Since when?");
    }

    @Test
    void isSaidThoughItIsNothingElse() {
        call.begins("Sure!");
        call.gets(new Reply(List.of(), true, Notebook.EMPTY, Expecting.anything(), List.of()));

        assertThat(call.commanded(SayMore.class).sentences()).containsExactly("Sure!");
    }

    @Test
    void keepsTheWordsOfAReadBack() {
        call.gets(Reply.saying(Notebook.EMPTY, "Okay, Milo, tomorrow.").toBeHeard());

        assertThat(call.commanded(SayMore.class).sentences())
                .containsExactly("Okay, Milo, tomorrow.");
        assertThat(call.state().floor().interruptible()).isFalse();
    }

    @Test
    void keepsItsLaterWords() {
        call.begins("Since when?");
        call.begins("Okay, and does he eat?");

        assertThat(call.commanded(SayMore.class).sentences())
                .containsExactly("Okay, and does he eat?");
    }

    @Test
    void isRepeatedWithoutTheLeadIn() {
        call.gets(Reply.saying(Notebook.EMPTY, "Since when?"));

        assertThat(call.state().talk().lastSaid()).containsExactly("Since when?");
    }

    @Test
    void isAnnouncedOnceMoreWhenItIsLateAndDoesNotWaitForThat() {
        call.runsOut(CallTimer.FILLER);
        assertThat(call.commanded(SayMore.class).sentences()).containsExactly("One moment please.");
        call.begins("Since when?");

        assertThat(call.commanded(SayMore.class).sentences()).containsExactly("Since when?");
        assertThat(call.state().talk().lastSaid()).containsExactly("Since when?");
    }

    @Test
    void thatEndsTheTurnWaitsForTheEndOfTheLeadIn() {
        call.gets(transfer());
        assertThat(call.commanded(SayMore.class).last()).isTrue();
        assertThat(call.commands(StopSpeaking.class)).isFalse();
        call.hears();

        assertThat(call.words()).isEqualTo("I will put you through.");
        assertThat(call.state().floor().then()).isEqualTo(new Then.Dial());
    }

    @Test
    void thatWaitsForTheEndOfTheLeadInIsGivenWhenThatIsCut() {
        call.gets(transfer());
        call.happens(CallEvent.SpeechStarted::new);

        assertThat(call.words()).isEqualTo("I will put you through.");
    }

    @Test
    void thatIsAnEmergencyDoesNotWait() {
        call.gets(
                new Reply(
                        List.of(),
                        true,
                        Notebook.EMPTY,
                        Expecting.anything(),
                        List.of(new ReplyAction.ReportEmergency())));

        assertThat(call.commands(StopSpeaking.class)).isTrue();
        assertThat(call.state().floor().then()).isEqualTo(new Then.Dial());
    }

    @Test
    void thatDoesNotComeIsAFailureAsAnyOther() {
        call.happens(at -> new CallEvent.ReplyFailed(at, call.state().turn(), "gone"));

        assertThat(call.commands(StopSpeaking.class)).isTrue();
        assertThat(call.words()).contains("something went wrong");
        assertThat(call.state().tally().failures()).isEqualTo(1);
    }

    @Test
    void isNotBegunByIt() {
        assertThat(call.state().floor().answering()).isFalse();
        assertThat(call.state().talk().owesAnswer()).isTrue();
        assertThat(call.state().armed().runs(CallTimer.ANSWER)).isTrue();
        assertThat(call.state().armed().runs(CallTimer.FILLER)).isTrue();
    }

    @Test
    void isLostWithTheVoiceAndTheCarrierSpeaksForUs() {
        UtteranceId utterance = call.state().floor().speaking();
        call.happens(at -> new CallEvent.UtteranceFailed(at, utterance, "gone"));
        call.happens(CallEvent.ResumeAsked::new);

        assertThat(call.commands(PhoneCommand.Listen.class)).isTrue();
    }

    private static Reply transfer() {
        return new Reply(
                List.of("I will put you through."),
                true,
                Notebook.EMPTY,
                Expecting.anything(),
                List.of(new ReplyAction.TransferToPerson()));
    }
}
