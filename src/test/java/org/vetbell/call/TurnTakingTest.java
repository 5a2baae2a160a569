/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.vetbell.call.CallCommand.Ask;
import org.vetbell.call.CallCommand.CancelAsk;
import org.vetbell.call.CallCommand.EndTurnAfter;
import org.vetbell.call.CallCommand.PauseSpeaking;
import org.vetbell.call.CallCommand.ResumeSpeaking;
import org.vetbell.call.CallCommand.StartTimer;
import org.vetbell.call.CallCommand.StopSpeaking;
import org.vetbell.call.PhoneCommand.Speak;
import org.vetbell.fake.SampleClinics;

/** Manners on a media stream: who may speak, and what an interruption is. */
class TurnTakingTest {

    @Nested
    class WhileWeSpeakToACallerWhoseWordsDoNotReachUs {
        private final OneCall call = OneCall.onStream();
        private final UtteranceId greeting = call.state().floor().speaking();

        @Test
        void aVoiceSilencesUsAtOnceButTheRestIsKept() {
            call.happens(CallEvent.SpeechStarted::new);

            assertThat(call.commanded(PauseSpeaking.class).utterance()).isEqualTo(greeting);
            assertThat(call.commands(StopSpeaking.class)).isFalse();
        }

        @Test
        void aCoughIsPassedOverAndWeGoOnWhereWeWereHeard() {
            call.happens(CallEvent.SpeechStarted::new);
            call.pauses();
            call.stops();
            call.runsOut(CallTimer.RESUME);

            assertThat(call.commanded(ResumeSpeaking.class).utterance()).isEqualTo(greeting);
            assertThat(call.state().floor().audible()).isTrue();
        }

        @Test
        void halfASecondOfSpeechTakesTheFloor() {
            call.happens(CallEvent.SpeechStarted::new);
            call.happens(CallEvent.SpeechSustained::new);

            assertThat(call.commanded(StopSpeaking.class).utterance()).isEqualTo(greeting);
        }

        @Test
        void speechThatNobodyUnderstandsIsAnsweredAfterFiveSeconds() {
            call.happens(CallEvent.SpeechStarted::new);
            call.happens(CallEvent.SpeechSustained::new);

            assertThat(call.commanded(StartTimer.class).after()).isEqualTo(Duration.ofSeconds(5));
            call.runsOut(CallTimer.CALLER_TURN);
            assertThat(call.words()).contains("cannot understand speech");
        }

        @Test
        void twoCoughsInARowAreStillTwoCoughs() {
            call.happens(CallEvent.SpeechStarted::new);
            call.pauses();
            call.happens(CallEvent.SpeechResumed::new);
            assertThat(call.state().armed().runs(CallTimer.RESUME)).isFalse();

            call.pauses();
            call.runsOut(CallTimer.RESUME);
            assertThat(call.commands(ResumeSpeaking.class)).isTrue();
        }

        @Test
        void aVoiceThatComesBackBeforeWeGoOnIsBoundedToo() {
            call.happens(CallEvent.SpeechStarted::new);
            call.pauses();
            call.stops();
            call.happens(CallEvent.SpeechStarted::new);

            assertThat(call.state().armed().runs(CallTimer.CALLER_TURN)).isTrue();
        }

        @Test
        void aNoiseThatNeverEndsDoesNotLeaveUsMute() {
            call.happens(CallEvent.SpeechStarted::new);
            call.runsOut(CallTimer.CALLER_TURN);

            assertThat(call.commands(ResumeSpeaking.class)).isTrue();
        }

        @Test
        void aKeyTakesTheFloorFromAHeldUtterance() {
            call.happens(CallEvent.SpeechStarted::new);
            call.presses("5");

            assertThat(call.commands(StopSpeaking.class)).isTrue();
            assertThat(call.words()).contains("after the tone");
        }

        @Test
        void whatMustBeHeardIsNotInterrupted() {
            call.presses("2");
            call.happens(CallEvent.SpeechStarted::new);
            call.happens(CallEvent.SpeechSustained::new);

            assertThat(call.commands(PauseSpeaking.class)).isFalse();
            assertThat(call.commands(StopSpeaking.class)).isFalse();
        }

        @Test
        void aCoughWhileWeListenIsNotAnsweredAsWords() {
            call.hears();
            call.happens(CallEvent.SpeechStarted::new);
            call.pauses();
            call.stops();

            assertThat(call.commands(Speak.class)).isFalse();
            assertThat(call.state().armed().runs(CallTimer.SILENCE)).isTrue();
        }
    }

    @Nested
    class WhileWeSpeakToACallerWeUnderstand {
        private final OneCall call = OneCall.understood();

        @Test
        void twoWordsThatWeighSomethingTakeTheFloor() {
            call.happens(CallEvent.SpeechStarted::new);
            call.isSaying("I need");

            assertThat(call.commands(StopSpeaking.class)).isTrue();
        }

        @Test
        void theRestOfTheirSentenceIsWaitedForAndAsked() {
            call.happens(CallEvent.SpeechStarted::new);
            call.isSaying("are you");
            call.stops();
            assertThat(call.commands(Ask.class)).isFalse();

            call.saidOnStream("are you open today?");
            assertThat(call.commanded(Ask.class).question().input())
                    .isEqualTo(new CallerInput.Said("are you open today?", 1));
        }

        @Test
        void backchannelsArePassedOver() {
            call.happens(CallEvent.SpeechStarted::new);
            call.isSaying("mm-hm");
            call.pauses();
            call.stops();
            call.saidOnStream("mm-hm, yeah okay");
            call.runsOut(CallTimer.RESUME);

            assertThat(call.commands(ResumeSpeaking.class)).isTrue();
        }

        @Test
        void weDoNotGoOnBeforeTheirWordsHaveCome() {
            call.happens(CallEvent.SpeechStarted::new);
            call.pauses();
            call.runsOut(CallTimer.RESUME);
            assertThat(call.commands(ResumeSpeaking.class)).isFalse();

            call.saidOnStream("uh-huh");
            assertThat(call.commands(ResumeSpeaking.class)).isTrue();
        }

        @Test
        void wordsThatNeverComeDoNotLeaveUsMute() {
            call.happens(CallEvent.SpeechStarted::new);
            call.pauses();
            call.runsOut(CallTimer.RESUME);
            call.stops();
            call.runsOut(CallTimer.TRANSCRIPT);

            assertThat(call.commands(ResumeSpeaking.class)).isTrue();
        }

        @Test
        void whereAYesOrNoIsDueAMurmurIsAnAnswer() {
            asks(Expecting.Kind.YES_NO, "Shall I book it?");
            call.happens(CallEvent.SpeechStarted::new);
            call.stops();
            call.saidOnStream("mm-hm");

            assertThat(call.commanded(Ask.class).question().input())
                    .isEqualTo(new CallerInput.Said("mm-hm", 1));
        }

        @Test
        void urgentWordsOverUsGetAHumanAtOnceAndOnlyOnce() {
            call.isSaying("my dog is not breathing");
            assertThat(call.state().floor().then()).isEqualTo(new Then.Dial());

            call.saidOnStream("my dog is not breathing");
            assertThat(call.commands(Speak.class)).isFalse();
        }

        private void asks(Expecting.Kind kind, String sentence) {
            call.hears();
            call.happens(CallEvent.SpeechStarted::new);
            call.stops();
            call.saidOnStream("an appointment please");
            call.gets(
                    new Reply(
                            List.of(sentence),
                            true,
                            Notebook.EMPTY,
                            new Expecting(kind, List.of()),
                            List.of()));
        }
    }

    @Nested
    class WhileWeListen {
        private final OneCall call = OneCall.understood();

        WhileWeListen() {
            call.hears();
            call.happens(CallEvent.SpeechStarted::new);
        }

        @Test
        void aFinishedSentenceShortensThePause() {
            call.isSaying("I would like to book an appointment.");

            assertThat(call.commanded(EndTurnAfter.class).quiet())
                    .isEqualTo(SampleClinics.harbour().rules().manners().pauses().quick());
        }

        @Test
        void aConjunctionLengthensIt() {
            call.isSaying("my cat is limping and");

            assertThat(call.commanded(EndTurnAfter.class).quiet())
                    .isEqualTo(SampleClinics.harbour().rules().manners().pauses().patient());
        }

        @Test
        void anAnswerThatTakesItsTimeIsAnnouncedAndThenGiven() {
            asked("do you treat parrots?");
            call.runsOut(CallTimer.FILLER);
            assertThat(call.words()).contains("moment");
            call.gets(Reply.saying(Notebook.EMPTY, "We do."));
            assertThat(call.commands(Speak.class)).isFalse();

            call.hears();
            assertThat(call.words()).contains("We do.");
        }

        @Test
        void anAnswerThatDoesNotComeIsGivenUp() {
            asked("do you treat parrots?");
            call.runsOut(CallTimer.FILLER);
            call.runsOut(CallTimer.ANSWER);

            assertThat(call.commands(CancelAsk.class)).isTrue();
            assertThat(call.words()).contains("went wrong", "press 1");
        }

        @Test
        void whatTheyAddWhileWeThinkIsAskedTogether() {
            asked("do you treat parrots?");
            call.saidOnStream("and budgies");

            assertThat(call.commands(CancelAsk.class)).isTrue();
            assertThat(call.commanded(Ask.class).question().input())
                    .isEqualTo(new CallerInput.Said("do you treat parrots? and budgies", 1));
        }

        private void asked(String words) {
            call.stops();
            call.saidOnStream(words);
        }
    }
}
