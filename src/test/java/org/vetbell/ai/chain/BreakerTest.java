/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.vetbell.fake.ManualTime;
import org.vetbell.port.Fault;

class BreakerTest {
    private static final Fault BROKEN = new Fault(Fault.Kind.BROKEN, "gone");

    private final ManualTime time = new ManualTime();
    private final Breaker breaker = new Breaker("openai", time, Breaker.USUAL_REST);

    @Test
    void withoutARestItIsTriedByEveryCall() {
        var tireless = new Breaker("openai", time, Duration.ZERO);
        for (int i = 0; i < 10; i++) {
            tireless.permit().orElseThrow().failed(BROKEN);
            tireless.permit().orElseThrow().failed(new Fault(Fault.Kind.REFUSED, "401"));
            tireless.permit().orElseThrow().failed(busy(Duration.ofSeconds(30)));
        }

        assertThat(tireless.permits()).isTrue();
        assertThat(tireless.closed()).isTrue();
    }

    @Test
    void oneFailureIsNoReasonToRest() {
        fail(BROKEN);

        assertThat(breaker.permits()).isTrue();
        assertThat(breaker.closed()).isTrue();
    }

    @Test
    void threeFailuresOfFiveAre() {
        work();
        work();
        work();
        fail(BROKEN);
        fail(BROKEN);
        assertThat(breaker.permits()).isTrue();
        fail(BROKEN);

        assertThat(breaker.permits()).isFalse();
        assertThat(breaker.closed()).isFalse();
    }

    @Test
    void ourOwnMistakesSayNothingOfTheProvider() {
        for (int i = 0; i < 10; i++) {
            fail(new Fault(Fault.Kind.INVALID, "400"));
        }

        assertThat(breaker.closed()).isTrue();
    }

    @Test
    void afterARestOneMayTryAndItsSuccessEndsIt() {
        rest();
        time.pass(Duration.ofSeconds(14));
        assertThat(breaker.permits()).isFalse();
        time.pass(Duration.ofSeconds(2));
        assertThat(breaker.permits()).as("asking takes nothing").isTrue();

        Breaker.Permit probe = breaker.permit().orElseThrow();
        assertThat(breaker.permit()).isEmpty();
        assertThat(breaker.permits()).isFalse();
        probe.worked();

        assertThat(breaker.closed()).isTrue();
    }

    @Test
    void aTryThatFailsDoublesTheRestUpToTwoMinutes() {
        rest();
        for (int seconds : new int[] {15, 30, 60, 120, 120}) {
            time.pass(Duration.ofSeconds(seconds - 1));
            assertThat(breaker.permits()).as("before %s s", seconds).isFalse();
            time.pass(Duration.ofSeconds(2));
            assertThat(breaker.permits()).as("after %s s", seconds).isTrue();
            fail(BROKEN);
        }
    }

    @Test
    void aTryThatTaughtNothingLeavesRoomForAnother() {
        rest();
        time.pass(Duration.ofSeconds(16));
        breaker.permit().orElseThrow().unused();
        fail(new Fault(Fault.Kind.INVALID, "400"));

        assertThat(breaker.permits()).isTrue();
        assertThat(breaker.closed()).isFalse();
    }

    @Test
    void aRefusalRestsLongAtOnce() {
        fail(new Fault(Fault.Kind.REFUSED, "401"));
        time.pass(Duration.ofSeconds(119));
        assertThat(breaker.permits()).isFalse();
        time.pass(Duration.ofSeconds(2));
        assertThat(breaker.permits()).isTrue();
    }

    @Test
    void whoAsksToBeLeftAloneIsLeftAloneForSoLongAtLeast() {
        work();
        work();
        Breaker.Permit one = breaker.permit().orElseThrow();
        Breaker.Permit another = breaker.permit().orElseThrow();
        one.failed(busy(Duration.ofSeconds(30)));
        another.failed(busy(Duration.ofSeconds(3)));
        time.pass(Duration.ofSeconds(29));
        assertThat(breaker.permits()).isFalse();
        assertThat(breaker.closed()).isFalse();
        time.pass(Duration.ofSeconds(2));
        assertThat(breaker.permits()).isTrue();
    }

    @Test
    void oneRequestToBeLeftAloneIsEnough() {
        work();
        fail(busy(Duration.ofSeconds(3)));
        assertThat(breaker.permits()).isFalse();
        time.pass(Duration.ofSeconds(3));
        assertThat(breaker.permits()).isTrue();
        assertThat(breaker.closed()).isTrue();
    }

    @Test
    void nobodyIsLeftAloneForLongerThanTheLongestRest() {
        fail(busy(Duration.ofHours(1)));
        time.pass(Duration.ofSeconds(121));

        assertThat(breaker.permits()).isTrue();
    }

    @Test
    void aRestThatIsLongerThanAskedForIsKept() {
        fail(BROKEN);
        fail(busy(Duration.ofSeconds(1)));
        time.pass(Duration.ofSeconds(14));

        assertThat(breaker.permits()).isFalse();
    }

    @Test
    void whatWorkedCountsOnceAndMayStillFail() {
        Breaker.Permit permit = breaker.permit().orElseThrow();
        for (int i = 0; i < 10; i++) {
            permit.worked();
        }
        permit.failed(BROKEN);
        fail(BROKEN);

        assertThat(breaker.closed()).isFalse();
    }

    private static Fault busy(Duration retryAfter) {
        return new Fault(Fault.Kind.BUSY, "429", retryAfter);
    }

    private void rest() {
        fail(BROKEN);
        fail(BROKEN);
    }

    private void work() {
        breaker.permit().orElseThrow().worked();
    }

    private void fail(Fault fault) {
        breaker.permit().orElseThrow().failed(fault);
    }
}
