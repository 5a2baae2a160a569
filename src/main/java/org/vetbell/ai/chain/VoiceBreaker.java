/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.vetbell.port.Fault;

/**
 * Keeps callers from waiting for a voice that fails: after two failures among few sentences it is
 * left alone for ten seconds, then longer; one sentence at a time finds out whether it is well.
 * Whoever gets permission tells how it went, exactly once. Any thread.
 */
final class VoiceBreaker {
    private static final int SENTENCES = 6;
    private static final int TELLING = 2;
    private static final float MOST_FAILURES_PERCENT = 50;
    private static final Duration REST = Duration.ofSeconds(10);
    private static final Duration LONGEST_REST = Duration.ofMinutes(2);

    private final LongSupplier nanos;
    private final CircuitBreaker breaker;

    /**
     * @param nanos a steady clock
     */
    VoiceBreaker(String name, LongSupplier nanos) {
        this.nanos = nanos;
        CircuitBreakerConfig config =
                CircuitBreakerConfig.custom()
                        .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(SENTENCES)
                        .minimumNumberOfCalls(TELLING)
                        .failureRateThreshold(MOST_FAILURES_PERCENT)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .waitIntervalFunctionInOpenState(
                                IntervalFunction.ofExponentialBackoff(REST, 2, LONGEST_REST))
                        .currentTimestampFunction(clock -> nanos.getAsLong(), TimeUnit.NANOSECONDS)
                        .clock(new SteadyClock(nanos))
                        .build();
        breaker = CircuitBreaker.of(name, config);
    }

    /** Whether the voice may be asked. */
    boolean permits() {
        return breaker.tryAcquirePermission();
    }

    /** It spoke. */
    void worked(long sinceNanos) {
        breaker.onSuccess(nanos.getAsLong() - sinceNanos, TimeUnit.NANOSECONDS);
    }

    /** It failed; what is wrong for good opens at once. */
    void failed(long sinceNanos, Fault fault) {
        if (!fault.isTheServices()) {
            breaker.releasePermission();
            return;
        }
        breaker.onError(
                nanos.getAsLong() - sinceNanos,
                TimeUnit.NANOSECONDS,
                new VoiceFailure(fault.reason()));
        if (fault.kind() == Fault.Kind.REFUSED
                && breaker.getState() == CircuitBreaker.State.CLOSED) {
            breaker.transitionToOpenState();
        }
    }

    /** Nothing was learned. */
    void unused() {
        breaker.releasePermission();
    }

    /** Carries a fault where the library wants an exception. */
    private static final class VoiceFailure extends Exception {
        private static final long serialVersionUID = 1;

        VoiceFailure(String reason) {
            super(reason, null, false, false);
        }
    }
}
