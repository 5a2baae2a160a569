/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vetbell.call.CallEvent;
import org.vetbell.call.CallEvent.KeysPressed;
import org.vetbell.call.EndReason;
import org.vetbell.call.LineKind;
import org.vetbell.call.PhoneCommand.Dial;
import org.vetbell.call.PhoneCommand.HangUp;
import org.vetbell.call.StepId;
import org.vetbell.port.CallLog;
import org.vetbell.port.PhoneLine.Outcome;

/** What becomes of a call whose stream is over, when the carrier does not ask what to do next. */
class DeskAfterStreamTest {
    private static final String REDIRECT = "redirect AFTER_STREAM CA1";
    private static final String GIVE_UP = "give up CA1";

    private final TestDesk desk = new TestDesk();

    @Test
    void aCallThatIsToBePutThroughIsSentOnAndPutThroughOnce() {
        leaveForAnEmergency();
        desk.deadlines(ReturnWatch.ASKS_WITHIN);

        assertThat(desk.carrier.told()).containsExactly(REDIRECT);
        assertThat(desk.answer(CallEvent.ResumeAsked::new).getLast()).isInstanceOf(Dial.class);
        desk.deadlines(Duration.ofMinutes(2));
        assertThat(desk.carrier.told()).containsExactly(REDIRECT);
        assertThat(desk.directory.count()).isEqualTo(1);
    }

    @Test
    void aCarrierThatAsksByItselfIsToldNothing() {
        leaveForAnEmergency();
        desk.answer(CallEvent.ResumeAsked::new);
        desk.deadlines(Duration.ofMinutes(2));

        assertThat(desk.carrier.told()).isEmpty();
    }

    @Test
    void aCallThatWasSaidGoodbyeToIsHungUpWithTheReasonItEndedFor() {
        RecordedLine line = desk.beginOnStream();
        desk.directory.drain();
        desk.run();
        desk.hearEverything(line);
        desk.handle().detached(line, false);
        desk.run();
        desk.deadlines(ReturnWatch.ASKS_WITHIN);

        assertThat(desk.carrier.told()).containsExactly(GIVE_UP);
        assertThat(reason()).contains(EndReason.DRAINED);
        assertThat(desk.directory.count()).isZero();
    }

    @Test
    void aCallWhoseStreamWasLostIsSentOnAndAnswered() {
        RecordedLine line = desk.beginOnStream();
        desk.handle().detached(line, false);
        desk.run();
        desk.deadlines(ReturnWatch.ASKS_WITHIN.minusMillis(1));
        assertThat(desk.carrier.told()).isEmpty();
        desk.deadlines(Duration.ofMillis(1));

        assertThat(desk.carrier.told()).containsExactly(REDIRECT);
        assertThat(desk.answer(CallEvent.ResumeAsked::new)).isNotEmpty();
    }

    @Test
    void aCallWhoseStreamNeverOpensIsSentOn() {
        desk.now(desk.directory.begin(TestDesk.opening(LineKind.STREAM)));
        desk.deadlines(ReturnWatch.OPENS_WITHIN);

        assertThat(desk.carrier.told()).containsExactly(REDIRECT);
        assertThat(desk.answer(CallEvent.ResumeAsked::new)).isNotEmpty();
    }

    @Test
    void aCallThatIsOverAtTheCarrierIsOverHereToo() {
        RecordedLine line = desk.beginOnStream();
        desk.carrier.callerHangsUp(TestDesk.CALL);
        desk.handle().detached(line, false);
        desk.run();
        desk.deadlines(ReturnWatch.ASKS_WITHIN);

        assertThat(desk.directory.count()).isZero();
        assertThat(reason()).contains(EndReason.CALLER_HUNG_UP);
        assertThat(desk.carrier.told()).containsExactly(REDIRECT);
    }

    @Test
    void whereTheCarrierCannotBeToldTheCallWaitsForItAsEver() {
        desk.carrier.answersOnly(new Outcome.Unavailable("no token"));
        leaveForAnEmergency();
        desk.deadlines(ReturnWatch.ASKS_WITHIN);

        assertThat(desk.answer(CallEvent.ResumeAsked::new).getLast()).isInstanceOf(Dial.class);
    }

    @Test
    void aCallThatIsGivenUpDoesNotStayAtTheCarrier() {
        RecordedLine line = desk.beginOnStream();
        desk.carrier.breaksDown();
        desk.handle().detached(line, false);
        desk.run();
        desk.deadlines(ReturnWatch.ASKS_WITHIN);
        desk.deadlines(Duration.ofSeconds(30));

        assertThat(desk.carrier.told()).containsExactly(REDIRECT, GIVE_UP);
        assertThat(desk.directory.count()).isZero();
    }

    @Test
    void aCallerWhoHungUpMeanwhileIsNotHungUpOn() {
        leaveForAnEmergency();
        desk.happens(CallEvent.CallerHungUp::new);
        desk.deadlines(Duration.ofMinutes(2));

        assertThat(desk.carrier.told()).isEmpty();
        assertThat(desk.directory.count()).isZero();
    }

    @Test
    void anAnswerOfTheCarriersThatComesLateEndsNothing() {
        desk.carrier.keepsSilent();
        leaveForAnEmergency();
        desk.deadlines(ReturnWatch.ASKS_WITHIN);
        desk.answer(CallEvent.ResumeAsked::new);
        desk.carrier.answer();
        desk.run();

        assertThat(desk.directory.count()).isEqualTo(1);
    }

    @Test
    void aCallThatAnotherNodeHasIsNotEndedFromHere() {
        desk.carrier.asksByItself(TestDesk.CALL);
        leaveForAnEmergency();
        desk.deadlines(ReturnWatch.ASKS_WITHIN);
        desk.deadlines(Duration.ofMinutes(1));

        assertThat(desk.carrier.resumed(TestDesk.CALL)).isZero();
        assertThat(desk.carrier.lives(TestDesk.CALL)).isTrue();
        assertThat(desk.directory.count()).isZero();
    }

    @Test
    void aCallThatWentOnByDocumentsIsNotSentBackWhenItsRingingIsToldAgain() {
        RecordedLine line = desk.beginOnStream();
        desk.handle().detached(line, false);
        desk.answer(CallEvent.ResumeAsked::new);
        desk.now(desk.directory.begin(TestDesk.opening(LineKind.STREAM)));
        desk.deadlines(ReturnWatch.OPENS_WITHIN);

        assertThat(desk.carrier.told()).isEmpty();
    }

    @Test
    void aCallByDocumentsIsNoneOfItsConcern() {
        desk.begin();
        desk.deadlines(Duration.ofMinutes(2));
        desk.happens(CallEvent.CallerHungUp::new);

        assertThat(desk.carrier.told()).isEmpty();
    }

    @Test
    void anAnswerAfterTheEndHangsUp() {
        RecordedLine line = desk.beginOnStream();
        desk.handle().detached(line, true);
        desk.run();

        assertThat(desk.answer(CallEvent.ResumeAsked::new)).containsExactly(new HangUp());
    }

    private void leaveForAnEmergency() {
        RecordedLine line = desk.beginOnStream();
        desk.happens(at -> new KeysPressed(at, StepId.NONE, "2"));
        desk.hearEverything(line);
        desk.handle().detached(line, false);
        desk.run();
    }

    private Optional<EndReason> reason() {
        return desk.log.find(TestDesk.CALL).flatMap(CallLog.Entry::reason);
    }
}
