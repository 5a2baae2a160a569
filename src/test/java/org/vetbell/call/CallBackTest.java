/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.vetbell.call.CallCommand.Close;
import org.vetbell.call.CallCommand.KeepMessage;
import org.vetbell.call.PhoneCommand.Dial;
import org.vetbell.call.PhoneCommand.Listen;
import org.vetbell.call.PhoneCommand.RecordMessage;
import org.vetbell.clinic.CallerMessage;
import org.vetbell.fake.SampleClinics;

/** Callers whom nobody could talk to may be called back. */
class CallBackTest {
    private static final String OWN = "+61400000199";

    @Nested
    class ByDocuments {
        private final OneCall call = unanswered(OneCall.byDocuments());

        @Test
        void theNumberIsReadOut() {
            assertThat(call.words())
                    .startsWith("I am sorry, nobody could take your call.")
                    .contains("plus 6 1 4, 0 0 0 0, 0 1 9 9", "press 1", "press 3", "press 5");
            assertThat(call.commands(Listen.class)).isTrue();
        }

        @Test
        void aYesIsKeptWithThatNumberAndEndsTheCall() {
            call.says("yes please");

            assertThat(wish(call)).isEqualTo(OWN);
            assertThat(call.words()).contains("call you back", "ends in 1 9 9");
            assertThat(call.commanded(Close.class).reason())
                    .isEqualTo(EndReason.CALL_BACK_PROMISED);
        }

        @Test
        void soIsTheKey() {
            call.presses("1");

            assertThat(wish(call)).isEqualTo(OWN);
        }

        @Test
        void anotherNumberIsAskedForReadBackAndKept() {
            call.says("on another number please");
            assertThat(call.commanded(Listen.class).expecting().kind())
                    .isEqualTo(Expecting.Kind.NUMBER);
            call.says("it's oh four nine one, five seven oh, double oh six");
            assertThat(call.words()).contains("0 4, 9 1 5 7, 0 0 0 6", "right");
            assertThat(call.commands(KeepMessage.class)).isFalse();
            call.says("that's right");

            assertThat(wish(call)).isEqualTo("0491570006");
        }

        @Test
        void anotherNumberMayBeKeyed() {
            call.presses("3");
            call.presses("0491570156");
            assertThat(call.words()).contains("0 4, 9 1 5 7, 0 1 5 6");
            call.presses("1");

            assertThat(wish(call)).isEqualTo("0491570156");
        }

        @Test
        void aNumberSaidAtOnceIsReadBackToo() {
            call.says("call me on plus 61 491 570 006");
            call.says("yes");

            assertThat(wish(call)).isEqualTo("+61491570006");
        }

        @Test
        void aNumberThatIsWrongIsAskedForAgain() {
            call.says("0491 570 006");
            call.says("no, that is wrong");
            assertThat(call.words()).contains("say the number");
            call.says("0491 570 156");
            call.says("yes");

            assertThat(wish(call)).isEqualTo("0491570156");
        }

        @Test
        void whatIsNoNumberIsAskedForAgainButNotForEver() {
            call.says("another number");
            call.presses("123");
            assertThat(call.words()).contains("whole telephone number");
            for (int more = 0; more < 3; more++) {
                call.says("it's 12");
            }

            assertThat(call.commands(RecordMessage.class)).isTrue();
        }

        @Test
        void aNumberThatIsNotConfirmedIsNotKept() {
            call.says("0491 570 006");
            call.isSilent();

            assertThat(call.commands(KeepMessage.class)).isFalse();
            assertThat(call.commands(RecordMessage.class)).isTrue();
        }

        @Test
        void whateverIsNoClearAnswerLeadsToAMessage() {
            for (String unclear : new String[] {"no", "a message", "what did you say"}) {
                OneCall another = unanswered(OneCall.byDocuments());
                another.says(unclear);

                assertThat(another.commands(RecordMessage.class)).as(unclear).isTrue();
            }
        }

        @Test
        void soDoSilenceAndOtherKeys() {
            call.isSilent();
            OneCall another = unanswered(OneCall.byDocuments());
            another.presses("7");

            assertThat(call.words()).contains("after the tone");
            assertThat(call.commands(RecordMessage.class)).isTrue();
            assertThat(another.commands(RecordMessage.class)).isTrue();
        }

        @Test
        void anEmergencyGoesFirst() {
            call.presses("2");
            assertThat(call.rings()).containsExactly(SampleClinics.EMERGENCY);

            OneCall another = unanswered(OneCall.byDocuments());
            another.says("call me back, he is not breathing");
            assertThat(another.commands(Dial.class)).isTrue();
            assertThat(another.commands(KeepMessage.class)).isFalse();
        }

        @Test
        void theKeyForEmergenciesIsNoNumber() {
            call.presses("3");
            call.presses("2");

            assertThat(call.rings()).containsExactly(SampleClinics.EMERGENCY);
        }

        @Test
        void inAnEmergencyNoneIsOffered() {
            OneCall urgent = OneCall.byDocuments();
            urgent.presses("2");
            while (urgent.commands(Dial.class)) {
                urgent.dialled(DialOutcome.BUSY, Duration.ZERO, true);
            }

            assertThat(urgent.words()).contains("nearest open animal hospital");
            assertThat(urgent.commands(RecordMessage.class)).isTrue();
        }
    }

    @Test
    void whoWithholdsTheirNumberIsAskedForOne() {
        OneCall call = unanswered(OneCall.withheldOf(SampleClinics.harbour()));
        assertThat(call.words()).contains("cannot see the number", "say the number");
        call.says("yes");
        assertThat(call.commands(KeepMessage.class)).isFalse();
        call.presses("0491570006");
        call.presses("1");

        assertThat(wish(call)).isEqualTo("0491570006");
    }

    @Test
    void whoWithholdsTheirNumberMayLeaveAMessageInstead() {
        OneCall call = unanswered(OneCall.withheldOf(SampleClinics.harbour()));
        call.presses("5");

        assertThat(call.commands(RecordMessage.class)).isTrue();
    }

    @Nested
    class OnAStream {
        @Test
        void theWordsOfAWholeTurnAreTheAnswer() {
            OneCall call = offered(OneCall.understoodBy(KindOfCall.nobody()));
            call.happens(CallEvent.SpeechStarted::new);
            call.saidOnStream("no, on 0491");
            assertThat(call.commands(KeepMessage.class)).isFalse();
            call.saidOnStream("570 006");
            call.stops();
            assertThat(call.words()).contains("0 4, 9 1 5 7, 0 0 0 6");
            call.hears();
            call.happens(CallEvent.SpeechStarted::new);
            call.saidOnStream("yes");
            call.stops();

            assertThat(wish(call)).isEqualTo("0491570006");
            assertThat(call.commands(PhoneCommand.Speak.class)).isTrue();
        }

        @Test
        void keysAreTheAnswerWhereNoWordsAreUnderstood() {
            OneCall call = offered(OneCall.onStreamOf(KindOfCall.nobody()));
            call.presses("3");
            assertThat(call.words()).startsWith("Please key it in");
            for (char key : "0491570156#".toCharArray()) {
                call.presses(String.valueOf(key));
            }
            call.presses("1");

            assertThat(wish(call)).isEqualTo("0491570156");
        }

        @Test
        void aModelThatHearsByItselfIsNotAsked() {
            OneCall call =
                    offered(OneCall.onStreamOf(KindOfCall.nobody(), Rung.R0_SPEECH_TO_SPEECH));
            call.happens(CallEvent.SpeechStarted::new);
            call.happens(CallEvent.SpeechSustained::new);
            call.stops();
            assertThat(call.commands(CallCommand.Ask.class)).isFalse();
            call.saidOnStream("call me back please");

            assertThat(wish(call)).isEqualTo(OWN);
        }

        @Test
        void nothingIsAskedOnAGuess() {
            OneCall call = offered(OneCall.understoodBy(KindOfCall.nobody()));
            call.happens(CallEvent.SpeechStarted::new);
            call.isSaying("yes");
            call.pauses();

            assertThat(call.commands(CallCommand.Ask.class)).isFalse();
            assertThat(call.commands(KeepMessage.class)).isFalse();
        }

        @Test
        void silenceLeadsToAMessage() {
            OneCall call = offered(OneCall.understoodBy(KindOfCall.nobody()));
            call.runsOut(CallTimer.SILENCE);

            assertThat(call.words()).contains("after the tone");
        }

        @Test
        void aSecondCallBackIsNotOffered() {
            OneCall call = offered(OneCall.onStreamOf(KindOfCall.nobody()));
            call.presses("1");
            assertThat(wish(call)).isEqualTo(OWN);
            call.presses("3");

            assertThat(call.words()).contains("nobody can take your call", "after the tone");
            assertThat(call.commands(KeepMessage.class)).isFalse();
        }

        private OneCall offered(OneCall call) {
            call.hears();
            call.presses("3");
            assertThat(call.words()).contains("call you back");
            call.hears();
            return call;
        }
    }

    private static OneCall unanswered(OneCall call) {
        call.presses("3");
        call.dialled(DialOutcome.NO_ANSWER, Duration.ZERO, true);
        return call;
    }

    private static String wish(OneCall call) {
        return ((CallerMessage.CallBack) call.commanded(KeepMessage.class).message()).number();
    }
}
