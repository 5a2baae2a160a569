/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.vetbell.call.CallEvent.CallerHungUp;
import org.vetbell.call.CallEvent.KeysPressed;
import org.vetbell.call.EndReason;
import org.vetbell.call.StepId;
import org.vetbell.port.PhoneLine.Outcome;

/** Calls by documents whose end nobody reported. */
class DeskLostReportTest {
    private static final Duration LONG = LostReportWatch.UNHEARD_OF;

    private final TestDesk desk = new TestDesk();

    @Test
    void aCallThatIsOverAtTheCarrierIsOverHere() {
        desk.begin();
        desk.carrier.callerHangsUp(TestDesk.CALL);
        desk.deadlines(LONG.minusSeconds(1));
        assertThat(desk.directory.count()).isEqualTo(1);
        assertThat(desk.carrier.told()).isEmpty();
        desk.deadlines(Duration.ofSeconds(1));

        assertThat(desk.directory.count()).isZero();
        assertThat(desk.log.find(TestDesk.CALL).orElseThrow().reason())
                .contains(EndReason.CALLER_HUNG_UP);
    }

    @Test
    void aTalkThatLastsIsLeftAloneAndAskedAboutAgain() {
        desk.begin();
        desk.answer(at -> new KeysPressed(at, new StepId(1), "3"));
        desk.deadlines(LONG);
        desk.deadlines(LONG);
        assertThat(desk.carrier.told()).hasSize(2).allMatch(told -> told.startsWith("look"));
        assertThat(desk.directory.count()).isEqualTo(1);

        desk.carrier.callerHangsUp(TestDesk.CALL);
        desk.deadlines(LONG);
        assertThat(desk.directory.count()).isZero();
    }

    @Test
    void whateverHappensCountsAnew() {
        desk.begin();
        desk.deadlines(LONG.minusSeconds(1));
        desk.answer(at -> new KeysPressed(at, new StepId(1), "0"));
        desk.deadlines(LONG.minusSeconds(1));

        assertThat(desk.carrier.told()).isEmpty();
    }

    @Test
    void aCarrierThatCannotBeAskedChangesNothing() {
        desk.begin();
        desk.carrier.answersOnly(new Outcome.Unavailable("no account"));
        desk.deadlines(LONG);

        assertThat(desk.directory.count()).isEqualTo(1);
    }

    @Test
    void nobodyAsksAboutACallThatIsOver() {
        desk.begin();
        desk.happens(CallerHungUp::new);
        desk.deadlines(LONG);

        assertThat(desk.carrier.told()).isEmpty();
    }

    @Test
    void aStreamHasItsOwnSigns() {
        desk.beginOnStream();
        desk.deadlines(LONG);

        assertThat(desk.carrier.told()).noneMatch(told -> told.startsWith("look"));
    }
}
