/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vetbell.call.CallCommand.Ask;
import org.vetbell.call.CallCommand.CancelAsk;
import org.vetbell.call.CallCommand.PauseSpeaking;
import org.vetbell.call.CallCommand.SayMore;
import org.vetbell.call.CallCommand.StopSpeaking;
import org.vetbell.call.PhoneCommand.Speak;
import org.vetbell.fake.SampleClinics;

/** A word of ours at the end of the caller's turn, while the answer is still being made. */
class LeadInsTest {
    private static final String TOLD = "my dog Milo is limping a little";

    private final OneCall call = OneCall.understood();

    @BeforeEach
    void isGreeted() {
        call.hears();
    }

    @Nested
    class IsSaid {
        @Test
        void atOnceAndTheAnswerFollowsInTheSameUtterance() {
            asks(TOLD);
            assertThat(timer(CallTimer.LEAD_IN).after()).isZero();
            leadsIn();
            Speak word = call.commanded(Speak.class);
            assertThat(word.growing()).isTrue();
            assertThat(word.sentences()).hasSize(1).allMatch(LeadIns::isOne);

            begins("Since when?");
            assertThat(call.commands(Speak.class)).isFalse();
            assertThat(call.commanded(SayMore.class))
                    .isEqualTo(new SayMore(word.utterance(), List.of("Since when?"), false));
            call.gets(Reply.saying(Notebook.EMPTY, "And is he eating?"));
            assertThat(call.commanded(SayMore.class).last()).isTrue();
            call.hears();
            assertThat(call.state().armed().runs(CallTimer.SILENCE)).isTrue();
        }

        @Test
        void beforeAnAnswerThatComesWhole() {
            asks(TOLD);
            leadsIn();
            call.gets(Reply.saying(Notebook.EMPTY, "Since when?"));

            assertThat(call.commanded(SayMore.class).sentences()).containsExactly("Since when?");
            assertThat(call.commanded(SayMore.class).last()).isTrue();
            assertThat(call.state().floor().then()).isEqualTo(new Then.Listen());
        }

        @Test
        void inOtherWordsBeforeAQuestionThanAfterATale() {
            asks(TOLD);
            leadsIn();
            String told = call.words();
            answered("Since when?");
            asks("when can you see him tomorrow");
            leadsIn();
            String asked = call.words();

            assertThat(told).isIn("Okay.", "I see.", "All right.");
            assertThat(asked).isIn("Let me see.", "Let's see.", "Right.");
        }

        @Test
        void withoutAWordThatCouldBeAYesToSuchAQuestion() {
            for (int i = 0; i < 4; i++) {
                asks("can you see him tomorrow morning");
                leadsIn();
                assertThat(call.words()).isIn("Let me see.", "Let's see.");
                answered("At ten.");
            }
        }

        @Test
        void neverInTheSameWordsTwiceInARow() {
            String before = "";
            for (int i = 0; i < 12; i++) {
                asks(i % 3 == 0 ? TOLD : "when can you see him tomorrow");
                leadsIn();
                assertThat(call.words()).isNotEmpty().isNotEqualTo(before);
                before = call.words();
                answered("Fine.");
            }
        }

        @Test
        void beforeTheAnswerToAGuessThatIsStillBeingMade() {
            call.happens(CallEvent.SpeechStarted::new);
            call.isSaying(TOLD);
            call.pauses();
            call.saidOnStream(TOLD);
            call.stops();
            leadsIn();

            assertThat(LeadIns.isOne(call.words())).isTrue();
        }
    }

    @Nested
    class IsNotSaid {
        @Test
        void whereTheAnswerCameAtOnce() {
            asks(TOLD);
            call.gets(Reply.saying(Notebook.EMPTY, "Since when?"));
            assertThat(call.words()).isEqualTo("Since when?");
            leadsIn();

            assertThat(call.last()).isEmpty();
        }

        @Test
        void whereAPieceOfTheAnswerCameAtOnce() {
            asks(TOLD);
            begins("Since when?");
            leadsIn();

            assertThat(call.last()).isEmpty();
        }

        @Test
        void afterAGuessWhoseAnswerIsThere() {
            call.happens(CallEvent.SpeechStarted::new);
            call.isSaying(TOLD);
            call.pauses();
            begins("Since when?");
            call.saidOnStream(TOLD);
            call.stops();

            assertThat(call.words()).isEqualTo("Since when?");
            assertThat(call.state().armed().runs(CallTimer.LEAD_IN)).isFalse();
        }

        @Test
        void whereTheCallerGoesOn() {
            asks(TOLD);
            call.happens(CallEvent.SpeechStarted::new);
            leadsIn();

            assertThat(call.commands(Speak.class)).isFalse();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "yes please",
                    "no thank you",
                    "what?",
                    "can you hear me",
                    "my dog died last night",
                    "how much is it to put my cat to sleep"
                })
        void afterWordsThatAskForNone(String words) {
            asks(words);

            assertThat(call.commands(Ask.class)).isTrue();
            assertThat(call.state().armed().runs(CallTimer.LEAD_IN)).isFalse();
        }

        @Test
        void inAnEmergency() {
            asks("my dog is not breathing");

            assertThat(call.state().floor().then()).isEqualTo(new Then.Dial());
            assertThat(call.state().armed().runs(CallTimer.LEAD_IN)).isFalse();
        }

        @Test
        void afterKeys() {
            call.presses("2");

            assertThat(call.commands(Ask.class)).isTrue();
            assertThat(call.state().armed().runs(CallTimer.LEAD_IN)).isFalse();
        }

        @Test
        void inADocument() {
            OneCall other = OneCall.byDocuments();
            other.says(TOLD);

            assertThat(other.commands(Ask.class)).isTrue();
            assertThat(other.state().armed().runs(CallTimer.LEAD_IN)).isFalse();
        }

        @Test
        void directlyAfterAFailure() {
            asks(TOLD);
            call.runsOut(CallTimer.ANSWER);
            call.hears();
            asks(TOLD);

            assertThat(call.commands(Ask.class)).isTrue();
            assertThat(call.state().armed().runs(CallTimer.LEAD_IN)).isFalse();
        }

        @Test
        void directlyAfterAMisunderstanding() {
            asks(TOLD);
            call.gets(
                    new Reply(
                            List.of("Once more?"),
                            false,
                            Notebook.EMPTY,
                            Expecting.anything(),
                            List.of()));
            call.hears();
            asks(TOLD);

            assertThat(call.state().armed().runs(CallTimer.LEAD_IN)).isFalse();
        }

        @Test
        void directlyAfterAnApology() {
            asks(TOLD);
            answered("I'm sorry, which dog is it?");
            asks("it is Milo the little one");

            assertThat(call.state().armed().runs(CallTimer.LEAD_IN)).isFalse();
        }

        @Test
        void whereThePracticeWantsNone() {
            OneCall other = OneCall.understoodBy(SampleClinics.harbour(WithoutLeadIns.rules()));
            other.hears();
            other.happens(CallEvent.SpeechStarted::new);
            other.stops();
            other.saidOnStream(TOLD);

            assertThat(other.commands(Ask.class)).isTrue();
            assertThat(other.state().armed().runs(CallTimer.LEAD_IN)).isFalse();
        }
    }

    @Nested
    class Interrupted {
        @BeforeEach
        void isSaid() {
            asks(TOLD);
            leadsIn();
        }

        @Test
        void itIsGivenUpAtOnceAndTheQuestionStays() {
            call.happens(CallEvent.SpeechStarted::new);

            assertThat(call.commands(StopSpeaking.class)).isTrue();
            assertThat(call.commands(PauseSpeaking.class)).isFalse();
            assertThat(call.commands(CancelAsk.class)).isFalse();
            assertThat(call.state().talk().owesAnswer()).isTrue();
        }

        @Test
        void afterACoughTheAnswerComesByItself() {
            call.happens(CallEvent.SpeechStarted::new);
            call.stops();
            begins("Since when?");

            assertThat(call.words()).isEqualTo("Since when?");
        }

        @Test
        void whoGoesOnIsAskedAboutWithAllTheirWordsAndNotLedInAgain() {
            call.happens(CallEvent.SpeechStarted::new);
            call.saidOnStream("and he will not eat");
            assertThat(call.commands(CancelAsk.class)).isTrue();
            call.stops();

            assertThat(call.commanded(Ask.class).question().input())
                    .isEqualTo(new CallerInput.Said(TOLD + " and he will not eat", 1));
            assertThat(call.state().armed().runs(CallTimer.LEAD_IN)).isFalse();
        }

        @Test
        void wordsThatComeLateWithoutAVoiceAreJoinedToo() {
            call.saidOnStream("and he will not eat");

            assertThat(call.commands(StopSpeaking.class)).isTrue();
            assertThat(call.commanded(Ask.class).question().input())
                    .isEqualTo(new CallerInput.Said(TOLD + " and he will not eat", 1));
        }

        @Test
        void aYeahPasses() {
            call.saidOnStream("yeah");

            assertThat(call.commands(StopSpeaking.class)).isFalse();
            assertThat(call.commands(Ask.class)).isFalse();
        }

        @Test
        void itIsNotRepeatedAsWhatWeWereSaying() {
            UtteranceId utterance = call.state().floor().speaking();
            begins("Since when is he limping?");
            call.happens(CallEvent.SpeechStarted::new);
            call.happens(CallEvent.SpeechSustained::new);
            call.cutOff(utterance, Duration.ofMillis(200), Duration.ofMillis(400));
            call.stops();
            call.saidOnStream("");

            assertThat(call.words()).isEqualTo("As I was saying. Since when is he limping?");
        }

        @Test
        void anAnswerThatHasBegunIsHeldUpAsAnyOther() {
            begins("Since when?");
            call.happens(CallEvent.SpeechStarted::new);

            assertThat(call.commands(PauseSpeaking.class)).isTrue();
        }

        @Test
        void urgentWordsDoNotWaitForIt() {
            call.happens(CallEvent.SpeechStarted::new);
            call.isSaying("he is not breathing");

            assertThat(call.state().floor().then()).isEqualTo(new Then.Dial());
        }
    }

    @Nested
    class TheAnswer {
        @BeforeEach
        void isOwed() {
            asks(TOLD);
            leadsIn();
        }

        @Test
        void doesNotSayItAgain() {
            begins("Okay, since when is he limping?");

            assertThat(call.commanded(SayMore.class).sentences())
                    .containsExactly("Since when is he limping?");
        }

        @Test
        void isWaitedForBehindAnAcknowledgementOfItsOwn() {
            begins("Sure!");
            assertThat(call.commands(SayMore.class)).isFalse();
            begins("Since when?");

            assertThat(call.commanded(SayMore.class).sentences()).containsExactly("Since when?");
        }

        @Test
        void isSaidThoughItIsNothingElse() {
            begins("Sure!");
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
            begins("Since when?");
            begins("Okay, and does he eat?");

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
            assertThat(call.commanded(SayMore.class).sentences())
                    .containsExactly("One moment please.");
            begins("Since when?");

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
    }

    private static Reply transfer() {
        return new Reply(
                List.of("I will put you through."),
                true,
                Notebook.EMPTY,
                Expecting.anything(),
                List.of(new ReplyAction.TransferToPerson()));
    }

    private void asks(String words) {
        call.happens(CallEvent.SpeechStarted::new);
        call.stops();
        call.saidOnStream(words);
    }

    private void leadsIn() {
        call.runsOut(CallTimer.LEAD_IN);
    }

    private void begins(String sentence) {
        TurnId turn = call.state().turn();
        call.happens(at -> new CallEvent.ReplyBegun(at, turn, List.of(sentence), List.of()));
    }

    private void answered(String sentence) {
        call.gets(Reply.saying(Notebook.EMPTY, sentence));
        call.hears();
    }

    private CallCommand.StartTimer timer(CallTimer timer) {
        return call.last().stream()
                .filter(CallCommand.StartTimer.class::isInstance)
                .map(CallCommand.StartTimer.class::cast)
                .filter(start -> start.timer() == timer)
                .findFirst()
                .orElseThrow();
    }
}
