/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.vetbell.call.CallCommand.Ask;
import org.vetbell.call.CallCommand.Close;
import org.vetbell.call.CallCommand.KeepMessage;
import org.vetbell.call.CallCommand.KeepRequest;
import org.vetbell.call.CallCommand.NoteUrgent;
import org.vetbell.call.PhoneCommand.Dial;
import org.vetbell.call.PhoneCommand.HangUp;
import org.vetbell.call.PhoneCommand.Listen;
import org.vetbell.call.PhoneCommand.RecordMessage;
import org.vetbell.clinic.AppointmentRequest;
import org.vetbell.clinic.CallerMessage;
import org.vetbell.clinic.MenuChoice;
import org.vetbell.fake.SampleClinics;

/** A call by documents: the carrier hears and speaks, we decide. */
class DocumentCallTest {
    private final OneCall call = OneCall.byDocuments();

    @Test
    void theGreetingNamesTheClinicAndTheEmergencyKeyAndListens() {
        assertThat(call.words()).contains("Harbour Vets", "automated", "press 2");
        assertThat(call.commanded(Listen.class).step()).isEqualTo(new StepId(1));
        assertThat(call.commanded(Listen.class).expecting().hints()).contains("emergency");
    }

    @Test
    void wordsGoToWhoeverAnswers() {
        call.says("are you open today");

        assertThat(call.commanded(Ask.class).question().input())
                .isEqualTo(new CallerInput.Said("are you open today", 0.9));
        assertThat(call.commands(CallCommand.StartTimer.class)).isTrue();
    }

    @Test
    void aReplyIsSpokenAndThenWeListenForWhatItExpects() {
        var expecting = new Expecting(Expecting.Kind.YES_NO, List.of("yes", "no"));
        call.says("book an appointment");
        call.gets(new Reply(List.of("For a dog?"), true, Notebook.EMPTY, expecting, List.of()));

        assertThat(call.words()).isEqualTo("For a dog?");
        assertThat(call.commanded(Listen.class).expecting()).isEqualTo(expecting);
    }

    @Test
    void aReplyToAnotherTurnChangesNothing() {
        call.says("hello");
        CallState before = call.state();

        call.happens(
                at ->
                        new CallEvent.ReplyReady(
                                at, new TurnId(77), Reply.saying(Notebook.EMPTY, "Late.")));

        assertThat(call.state()).isEqualTo(before);
        assertThat(call.words()).isEmpty();
    }

    @Test
    void anAnswerToAnOldStepHearsTheQuestionAgain() {
        String greeting = call.words();
        call.happens(at -> new CallEvent.CallerSaid(at, new StepId(40), "hello", 1));

        assertThat(call.words()).isEqualTo(greeting);
        assertThat(call.commands(Ask.class)).isFalse();
    }

    @Test
    void aRequestIsKeptAndTheCallerCanGoOn() {
        var request =
                new AppointmentRequest(
                        AppointmentRequest.Kind.BOOK, "Jo", "Bella", "dog", "limping", "", "", "");
        call.says("yes");
        call.gets(
                new Reply(
                        List.of("Noted."),
                        true,
                        Notebook.EMPTY,
                        Expecting.anything(),
                        List.of(new ReplyAction.RequestAppointment(request))));

        assertThat(call.commanded(KeepRequest.class).request()).isEqualTo(request);
        assertThat(call.commands(Listen.class)).isTrue();
    }

    @Test
    void goodbyeIsSpokenBeforeHangingUp() {
        call.says("goodbye");
        call.gets(
                new Reply(
                        List.of("Goodbye."),
                        true,
                        Notebook.EMPTY,
                        Expecting.anything(),
                        List.of(new ReplyAction.EndCall())));

        assertThat(call.words()).isEqualTo("Goodbye.");
        assertThat(call.commands(HangUp.class)).isTrue();
        assertThat(call.commanded(Close.class).reason()).isEqualTo(EndReason.GOODBYE);
    }

    @Test
    void repeatSaysTheLastWordsAgain() {
        String greeting = call.words();
        call.presses("0");

        assertThat(call.words()).isEqualTo(greeting);
    }

    @Test
    void appointmentsAndHoursGoToWhoeverAnswers() {
        call.presses("1");
        assertThat(call.commanded(Ask.class).question().input())
                .isEqualTo(new CallerInput.Chose(MenuChoice.APPOINTMENTS));

        call.presses("4");
        assertThat(call.commanded(Ask.class).question().input())
                .isEqualTo(new CallerInput.Chose(MenuChoice.HOURS_AND_ADDRESS));
    }

    @Test
    void aNumberEnteredByKeysIsAnAnswerAndNoMenuChoice() {
        call.says("book");
        call.gets(
                new Reply(
                        List.of("Which number?"),
                        true,
                        Notebook.EMPTY,
                        new Expecting(Expecting.Kind.NUMBER, List.of()),
                        List.of()));
        call.presses("0400000199");

        assertThat(call.commanded(Ask.class).question().input())
                .isEqualTo(new CallerInput.Keyed("0400000199"));
    }

    @Nested
    class InAnEmergency {
        @Test
        void urgentWordsDialTheEmergencyLineWithoutAskingAnybody() {
            call.says("my dog collapsed and can't breathe");

            assertThat(call.rings()).containsExactly(SampleClinics.EMERGENCY);
            assertThat(call.commands(NoteUrgent.class)).isTrue();
            assertThat(call.commands(Ask.class)).isFalse();
        }

        @Test
        void theKeyDialsTheEmergencyLine() {
            call.presses("2");

            assertThat(call.rings()).containsExactly(SampleClinics.EMERGENCY);
        }

        @Test
        void anUnansweredEmergencyLineLeadsToTheFrontDeskThenToAdviceAndAMessage() {
            call.presses("2");
            call.dialled(DialOutcome.NO_ANSWER);
            assertThat(call.rings()).containsExactly(SampleClinics.BYPASS);
            assertThat(call.commanded(Dial.class).reason()).isEqualTo(DialReason.EMERGENCY);

            call.dialled(DialOutcome.BUSY);
            assertThat(call.words()).contains("nearest open animal hospital");
            assertThat(call.commands(RecordMessage.class)).isTrue();
        }

        @Test
        void aReceptionistCanRaiseButAnOpenReplyCannotStopIt() {
            call.says("he ate something odd");
            call.gets(
                    new Reply(
                            List.of(),
                            false,
                            Notebook.EMPTY,
                            Expecting.anything(),
                            List.of(new ReplyAction.ReportEmergency())));

            assertThat(call.rings()).containsExactly(SampleClinics.EMERGENCY);
        }
    }

    @Nested
    class WhenTheCallerWantsAHuman {
        @Test
        void theFrontDeskRings() {
            call.presses("3");

            assertThat(call.rings()).containsExactly(SampleClinics.BYPASS);
        }

        @Test
        void anAnsweredTransferEndsTheCall() {
            call.presses("3");
            call.dialled(DialOutcome.COMPLETED);

            assertThat(call.commanded(Close.class).reason()).isEqualTo(EndReason.TRANSFERRED);
        }

        @Test
        void aBusyDeskLeadsToAMessageThatIsKept() {
            call.presses("3");
            call.dialled(DialOutcome.BUSY);
            call.presses("5");
            assertThat(call.commands(RecordMessage.class)).isTrue();

            call.recorded("RE1");
            assertThat(call.commanded(KeepMessage.class).message())
                    .isInstanceOf(CallerMessage.Recorded.class);
            assertThat(call.commanded(Close.class).reason()).isEqualTo(EndReason.MESSAGE_TAKEN);
        }
    }

    @Nested
    class WhenThingsGoWrong {
        @Test
        void twoMisunderstandingsOfferTheKeypadAndAThirdAPerson() {
            misunderstand();
            assertThat(call.words()).isEqualTo("Pardon?");
            misunderstand();
            assertThat(call.words()).contains("keys of your telephone");
            misunderstand();
            assertThat(call.rings()).containsExactly(SampleClinics.BYPASS);
        }

        @Test
        void understandingForgivesEarlierMisunderstandings() {
            misunderstand();
            call.says("hours");
            call.gets(Reply.saying(Notebook.EMPTY, "We are open."));
            misunderstand();

            assertThat(call.words()).isEqualTo("Pardon?");
        }

        @Test
        void silenceIsAskedAboutThenOfferedTheKeypadThenEnded() {
            call.isSilent();
            assertThat(call.words()).startsWith("I did not hear anything.").contains("help you");
            call.isSilent();
            assertThat(call.words()).contains("keys of your telephone");
            call.isSilent();
            assertThat(call.commanded(Close.class).reason()).isEqualTo(EndReason.SILENCE);
        }

        @Test
        void aKeyForgivesEarlierSilences() {
            call.isSilent();
            call.isSilent();
            call.presses("0");
            call.isSilent();

            assertThat(call.words()).startsWith("I did not hear anything.");
        }

        @Test
        void aWrongKeyIsNamedAndTheMenuOffered() {
            call.presses("9");

            assertThat(call.words()).contains("The key 9", "press 1");
        }

        @Test
        void aLateReplyLeadsToAnApologyAndTheMenu() {
            call.says("hello");
            call.runsOut(CallTimer.ANSWER);

            assertThat(call.words()).contains("sorry", "press 1");
            assertThat(call.commands(Listen.class)).isTrue();
        }

        @Test
        void aSecondFailureInARowLeadsToAPerson() {
            call.says("hello");
            call.runsOut(CallTimer.ANSWER);
            call.says("hello");
            call.happens(at -> new CallEvent.ReplyFailed(at, call.state().turn(), "broken"));

            assertThat(call.rings()).containsExactly(SampleClinics.BYPASS);
        }

        @Test
        void aMessageThatArrivesAfterTheEndIsStillKept() {
            call.presses("5");
            call.happens(CallEvent.CallerHungUp::new);
            call.recorded("RE9");

            assertThat(call.commanded(KeepMessage.class).message())
                    .isInstanceOf(CallerMessage.Recorded.class);
        }

        private void misunderstand() {
            call.says("mumble");
            call.gets(
                    new Reply(
                            List.of("Pardon?"),
                            false,
                            Notebook.EMPTY,
                            Expecting.anything(),
                            List.of()));
        }
    }
}
