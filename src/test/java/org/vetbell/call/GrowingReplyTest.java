/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.vetbell.call.CallCommand.Ask;
import org.vetbell.call.CallCommand.CancelAsk;
import org.vetbell.call.CallCommand.KeepMessage;
import org.vetbell.call.CallCommand.SayMore;
import org.vetbell.call.CallCommand.StopSpeaking;
import org.vetbell.call.PhoneCommand.Speak;

/** Answers that are spoken while they are still being made. */
class GrowingReplyTest {

    @Nested
    class OnAStream {
        private final OneCall call = OneCall.understood();

        @BeforeEach
        void isAsked() {
            call.hears();
            call.happens(CallEvent.SpeechStarted::new);
            call.stops();
            call.saidOnStream("when are you open");
        }

        @Test
        void theFirstSentenceIsSpokenAtOnceAndTheNextBehindIt() {
            begins("We open at eight.");
            assertThat(call.commanded(Speak.class).growing()).isTrue();
            UtteranceId utterance = call.commanded(Speak.class).utterance();

            begins("On Sundays we are closed.");
            assertThat(call.commanded(SayMore.class))
                    .isEqualTo(new SayMore(utterance, List.of("On Sundays we are closed."), false));

            call.gets(Reply.saying(Notebook.EMPTY, "Anything else?"));
            assertThat(call.commanded(SayMore.class))
                    .isEqualTo(new SayMore(utterance, List.of("Anything else?"), true));
            assertThat(call.state().talk().owesAnswer()).isFalse();
            assertThat(call.state().floor().growing()).isFalse();
        }

        @Test
        void theHistoryHoldsEverySentence() {
            begins("We open at eight.");
            call.gets(Reply.saying(Notebook.EMPTY, "Anything else?"));

            assertThat(call.state().history().lines().toString())
                    .contains("We open at eight.", "Anything else?");
        }

        @Test
        void theCallerTakesTheFloorAndTheRestIsNotMade() {
            begins("We open at eight.");
            call.happens(CallEvent.SpeechStarted::new);
            call.happens(CallEvent.SpeechSustained::new);

            assertThat(call.commands(StopSpeaking.class)).isTrue();
            assertThat(call.commands(CancelAsk.class)).isTrue();
            assertThat(call.state().talk().owesAnswer()).isFalse();

            begins("On Sundays we are closed.");
            assertThat(call.last()).isEmpty();
        }

        @Test
        void aCoughLetsItGrowOn() {
            begins("We open at eight.");
            call.happens(CallEvent.SpeechStarted::new);
            begins("On Sundays we are closed.");

            assertThat(call.commands(SayMore.class)).isTrue();
            assertThat(call.state().floor().held()).isTrue();
        }

        @Test
        void whatIsToBeKeptIsKeptOnceBeforeItIsSpokenOf() {
            call.happens(
                    at ->
                            new CallEvent.ReplyBegun(
                                    at,
                                    call.state().turn(),
                                    List.of("I have passed that on."),
                                    List.of(new ReplyAction.TakeMessage("call me"))));
            assertThat(call.last().indexOf(call.commanded(KeepMessage.class)))
                    .isLessThan(call.last().indexOf(call.commanded(Speak.class)));

            call.gets(Reply.saying(Notebook.EMPTY, "Anything else?"));
            assertThat(call.commands(KeepMessage.class)).isFalse();
        }

        @Test
        void aTransferWaitsUntilItsAnnouncementWasHeard() {
            begins("One moment.");
            call.gets(
                    new Reply(
                            List.of("I will put you through."),
                            true,
                            Notebook.EMPTY,
                            Expecting.anything(),
                            List.of(new ReplyAction.TransferToPerson())));
            assertThat(call.commands(StopSpeaking.class)).isFalse();
            assertThat(call.state().floor().then()).isEqualTo(new Then.Answer());

            call.hears();
            assertThat(call.words()).isEqualTo("I will put you through.");
            assertThat(call.state().floor().then()).isEqualTo(new Then.Dial());
        }

        @Test
        void anEmergencyDoesNotWaitForIt() {
            begins("One moment.");
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
        void whatWasKeptBeforeAnInterruptionIsNotKeptAgain() {
            var message = new ReplyAction.TakeMessage("call me");
            TurnId turn = call.state().turn();
            call.happens(
                    at ->
                            new CallEvent.ReplyBegun(
                                    at, turn, List.of("I passed"), List.of(message)));
            assertThat(call.commands(KeepMessage.class)).isTrue();
            call.happens(CallEvent.SpeechStarted::new);
            call.happens(CallEvent.SpeechSustained::new);
            call.stops();
            call.saidOnStream("did you pass it on?");
            call.gets(
                    new Reply(
                            List.of("Yes."),
                            true,
                            Notebook.EMPTY,
                            Expecting.anything(),
                            List.of(message)));

            assertThat(call.commands(KeepMessage.class)).isFalse();
        }

        @Test
        void aModelThatStopsMidwayIsNotWaitedForForEver() {
            begins("We open at");
            call.runsOut(CallTimer.ANSWER);

            assertThat(call.commands(CancelAsk.class)).isTrue();
            assertThat(call.words()).isNotEmpty();
        }

        @Test
        void eachPieceGivesAsLongAgainForTheNext() {
            begins("We open at eight.");
            assertThat(call.commanded(CallCommand.StartTimer.class).timer())
                    .isEqualTo(CallTimer.ANSWER);
        }

        @Test
        void aPieceOfAGuessIsHeldBack() {
            call.gets(Reply.saying(Notebook.EMPTY, "At eight."));
            call.hears();
            call.happens(CallEvent.SpeechStarted::new);
            call.isSaying("and where are you?");
            call.pauses();
            assertThat(call.commands(Ask.class)).isTrue();

            begins("In Harbour Street.");
            assertThat(call.commands(Speak.class)).isFalse();

            call.saidOnStream("and where are you?");
            call.stops();
            assertThat(call.words()).isEqualTo("In Harbour Street.");
        }

        private void begins(String sentence) {
            TurnId turn = call.state().turn();
            call.happens(at -> new CallEvent.ReplyBegun(at, turn, List.of(sentence), List.of()));
        }
    }

    @Test
    void inADocumentThePiecesAreOneAnswer() {
        OneCall call = OneCall.byDocuments();
        call.says("when are you open");
        TurnId turn = call.state().turn();
        call.happens(at -> new CallEvent.ReplyBegun(at, turn, List.of("At eight."), List.of()));
        assertThat(call.commands(Speak.class)).isFalse();

        call.gets(Reply.saying(Notebook.EMPTY, "Anything else?"));
        assertThat(call.words()).isEqualTo("At eight. Anything else?");
    }

    @Test
    void heardWordsOfAGrowingAnswerAreCountedAsAnyOthers() {
        OneCall call = OneCall.understood();
        call.hears();
        call.happens(CallEvent.SpeechStarted::new);
        call.stops();
        call.saidOnStream("when are you open");
        TurnId turn = call.state().turn();
        call.happens(at -> new CallEvent.ReplyBegun(at, turn, List.of("At eight."), List.of()));
        call.gets(Reply.saying(Notebook.EMPTY, "Not on Sundays."));
        UtteranceId utterance = call.state().floor().speaking();
        call.cutOff(utterance, Duration.ofSeconds(1), Duration.ofSeconds(1));

        assertThat(call.state().history().lines())
                .contains(
                        new Line.Agent(utterance, "At eight.", new Spoken.Heard()),
                        new Line.Agent(utterance, "Not on Sundays.", new Spoken.Unheard()));
    }
}
