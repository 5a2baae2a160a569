/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.vetbell.call.CallCommand.Close;
import org.vetbell.call.PhoneCommand.RecordMessage;
import org.vetbell.clinic.Clinic;
import org.vetbell.clinic.Contacts;
import org.vetbell.clinic.PhoneNumber;
import org.vetbell.clinic.RingGroup;
import org.vetbell.clinic.RingPlan;
import org.vetbell.fake.SampleClinics;

/** Callers who are put through: whom it rings at, and what becomes of them when nobody is there. */
class TransferTest {
    private static final PhoneNumber NURSE = new PhoneNumber("+61255500111");
    private static final PhoneNumber VET = new PhoneNumber("+61255500112");
    private static final PhoneNumber PARTNER = new PhoneNumber("+61255500113");
    private static final Duration RING = Duration.ofSeconds(15);

    @Nested
    class WhileThePracticeIsOpen {
        private final OneCall call = OneCall.byDocumentsOf(practice(), OneCall.OPEN);

        @Test
        void theFirstGroupRingsAtOnce() {
            call.presses("3");

            assertThat(call.rings()).containsExactly(NURSE, VET);
        }

        @Test
        void theNextGroupIsRungWhenNobodyTakesTheCall() {
            for (DialOutcome nobody :
                    List.of(DialOutcome.BUSY, DialOutcome.NO_ANSWER, DialOutcome.REFUSED)) {
                OneCall another = OneCall.byDocumentsOf(practice(), OneCall.OPEN);
                another.presses("3");
                another.dialled(nobody, Duration.ZERO, true);

                assertThat(another.rings()).containsExactly(SampleClinics.BYPASS);
                assertThat(another.words()).contains("trying somebody else");
            }
        }

        @Test
        void afterTheLastGroupACallBackIsOffered() {
            call.presses("3");
            call.dialled(DialOutcome.NO_ANSWER, Duration.ZERO, true);
            call.dialled(DialOutcome.FAILED, Duration.ZERO, true);

            assertThat(call.words()).contains("nobody could take your call", "call you back");
            assertThat(call.commands(PhoneCommand.Listen.class)).isTrue();
        }

        @Test
        void aMailboxThatAnswersDoesNotSwallowTheCall() {
            call.presses("3");
            call.dialled(DialOutcome.ANSWERED, Duration.ofSeconds(30), true);

            assertThat(call.rings()).containsExactly(SampleClinics.BYPASS);
        }

        @Test
        void somebodyWhoSaidThatTheyTakeItHadTheCall() {
            call.presses("3");
            StepId step = call.state().step();
            call.happens(at -> new CallEvent.HandoverTaken(at, step));
            call.dialled(DialOutcome.ANSWERED, Duration.ofSeconds(30), true);

            assertThat(call.commanded(Close.class).reason()).isEqualTo(EndReason.TRANSFERRED);
        }

        @Test
        void anotherGroupsConsentDoesNotCount() {
            call.presses("3");
            StepId first = call.state().step();
            call.dialled(DialOutcome.REFUSED, Duration.ZERO, true);
            call.happens(at -> new CallEvent.HandoverTaken(at, first));

            assertThat(call.state().handover().taken()).isFalse();
        }

        @Test
        void aTalkThatWasCutOffAtOnceGoesOnWithTheNext() {
            call.presses("3");
            call.dialled(DialOutcome.COMPLETED, Duration.ofSeconds(2), true);

            assertThat(call.words()).contains("cut off");
            assertThat(call.rings()).containsExactly(SampleClinics.BYPASS);
        }

        @Test
        void aCallerWhoHangsUpOnAHumanIsDone() {
            call.presses("3");
            call.dialled(DialOutcome.COMPLETED, Duration.ofSeconds(2), false);

            assertThat(call.commanded(Close.class).reason()).isEqualTo(EndReason.TRANSFERRED);
        }
    }

    @Nested
    class WhileItIsClosed {
        @Test
        void nobodyIsRungUnlessThePracticeSaysSo() {
            OneCall call = OneCall.byDocumentsOf(SampleClinics.harbour(), OneCall.CLOSED);
            call.presses("3");

            assertThat(call.words()).contains("closed");
            assertThat(call.commands(PhoneCommand.Dial.class)).isFalse();
            assertThat(call.words()).contains("call you back");
        }

        @Test
        void itsPartnerIsRung() {
            OneCall call = OneCall.byDocumentsOf(practice(), OneCall.CLOSED);
            call.presses("3");

            assertThat(call.rings()).containsExactly(PARTNER);
        }

        @Test
        void anEmergencyRingsAllTheSame() {
            OneCall call = OneCall.byDocumentsOf(practice(), OneCall.CLOSED);
            call.says("my dog collapsed and can't breathe");

            assertThat(call.rings()).containsExactly(SampleClinics.EMERGENCY);
            assertThat(call.commanded(PhoneCommand.Dial.class).about()).isNotEmpty();
        }

        @Test
        void aCallerWeAreOfNoUseToIsOfferedACallBackOrAMessage() {
            OneCall call = OneCall.byDocumentsOf(SampleClinics.harbour(), OneCall.CLOSED);
            call.presses("9");
            call.presses("9");
            call.presses("9");
            assertThat(call.words()).contains("call you back");
            call.presses("9");

            assertThat(call.commands(RecordMessage.class)).isTrue();
        }
    }

    @Test
    void aMessageThatCannotBeTakenWhereNobodyIsRungEndsTheCallWithAdvice() {
        OneCall call = OneCall.onStreamOf(KindOfCall.nobody());
        for (int failure = 0; failure < 2; failure++) {
            call.presses("1");
            call.runsOut(CallTimer.ANSWER);
        }
        assertThat(call.words()).contains("nobody can take your call");
        var said = new StringBuilder();
        for (int i = 0; i < 40 && !call.state().ended(); i++) {
            call.nextDeadline();
            said.append(call.words());
        }

        assertThat(said).contains("nearest open animal hospital");
        assertThat(call.state().ended()).isTrue();
    }

    @Test
    void aCallerIsPutOnToPeopleThreeTimesButToTheEmergencyLineAlways() {
        OneCall call = OneCall.onStreamOf(practice());
        CallState tired = call.state().with(often());
        assertThat(call.machine().on(tired, key(call, "3")).state().floor().then())
                .isEqualTo(new Then.Listen());
        assertThat(call.machine().on(tired, key(call, "2")).state().floor().then())
                .isEqualTo(new Then.Dial());
    }

    private static Handover often() {
        Handover often = Handover.NONE;
        for (int time = 0; time < 3; time++) {
            assertThat(often.exhausted()).isFalse();
            often = often.person(List.of(RingGroup.of(VET, RING)));
            often = often.emergency(List.of(RingGroup.of(VET, RING)), "keypad");
        }
        assertThat(often.exhausted()).isTrue();
        return often;
    }

    private static CallEvent key(OneCall call, String key) {
        return new CallEvent.KeysPressed(OneCall.OPEN, StepId.NONE, key);
    }

    private static Clinic practice() {
        List<RingGroup> urgent =
                List.of(
                        RingGroup.of(SampleClinics.EMERGENCY, RING),
                        RingGroup.of(SampleClinics.BYPASS, RING));
        List<RingGroup> people =
                List.of(
                        new RingGroup(List.of(NURSE, VET), RING, true),
                        RingGroup.of(SampleClinics.BYPASS, RING));
        return SampleClinics.harbour(
                new Contacts(
                        SampleClinics.BYPASS,
                        SampleClinics.EMERGENCY,
                        new RingPlan(people, urgent),
                        new RingPlan(List.of(RingGroup.of(PARTNER, RING)), urgent),
                        Duration.ofHours(1)));
    }
}
