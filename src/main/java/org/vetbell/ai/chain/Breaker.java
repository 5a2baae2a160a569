/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.vetbell.port.Fault;

/**
 * Keeps calls away from a provider that fails: after three failures in five uses (or two in the
 * first two) it rests for a while, then one call tries it; each failed try doubles the rest, up to
 * eight times the first. One that says for how long it wants to be left alone rests at least so
 * long at once, within the same bound. A rest of zero is none: it is tried by every call. Has no
 * thread: time passes when somebody asks. Any thread.
 */
final class Breaker {
    private static final int USES = 5;
    private static final int FEWEST_USES = 2;
    private static final float TOO_MANY_PERCENT = 60;
    static final Duration USUAL_REST = Duration.ofSeconds(15);

    private static final int LONGEST_RESTS = 8;

    private final CircuitBreaker breaker;
    private final Clock clock;
    private final Duration longestRest;
    private final AtomicReference<Instant> leftAloneUntil = new AtomicReference<>(Instant.MIN);

    /**
     * @param rest the first
     */
    Breaker(String name, Clock clock, Duration rest) {
        this.clock = clock;
        longestRest = rest.multipliedBy(LONGEST_RESTS);
        Duration first = rest.isZero() ? Duration.ofSeconds(1) : rest;
        breaker =
                CircuitBreaker.of(
                        name,
                        CircuitBreakerConfig.custom()
                                .slidingWindowSize(USES)
                                .minimumNumberOfCalls(FEWEST_USES)
                                .failureRateThreshold(TOO_MANY_PERCENT)
                                .permittedNumberOfCallsInHalfOpenState(1)
                                .waitIntervalFunctionInOpenState(
                                        IntervalFunction.ofExponentialBackoff(
                                                first, 2, first.multipliedBy(LONGEST_RESTS)))
                                .recordResult(Fault.class::isInstance)
                                .clock(clock)
                                .build());
        if (rest.isZero()) {
            breaker.transitionToDisabledState();
        }
    }

    /** Whether a use would be permitted now. */
    boolean permits() {
        return permit().map(
                        permit -> {
                            permit.unused();
                            return true;
                        })
                .orElse(false);
    }

    /** Leave to use the provider; to be given a result, or back. */
    Optional<Permit> permit() {
        return !leftAlone() && breaker.tryAcquirePermission()
                ? Optional.of(new Permit(breaker.getState() == CircuitBreaker.State.HALF_OPEN))
                : Optional.empty();
    }

    /** Whether the provider is trusted. */
    boolean closed() {
        return !leftAlone()
                && (breaker.getState() == CircuitBreaker.State.CLOSED
                        || breaker.getState() == CircuitBreaker.State.DISABLED);
    }

    private boolean leftAlone() {
        return clock.instant().isBefore(leftAloneUntil.get());
    }

    private void leaveAlone(Duration asked) {
        Duration bounded = asked.compareTo(longestRest) < 0 ? asked : longestRest;
        Instant until = clock.instant().plus(bounded);
        leftAloneUntil.accumulateAndGet(until, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** Leave to use the provider. One thread at a time. */
    final class Permit {
        private final boolean probe;
        private boolean judged;

        private Permit(boolean probe) {
            this.probe = probe;
        }

        /** The provider works; says so once. */
        void worked() {
            if (!judged) {
                judged = true;
                breaker.onSuccess(0, TimeUnit.NANOSECONDS);
            }
        }

        /** The provider failed, which it may do after it worked. */
        void failed(Fault fault) {
            if (!fault.isTheServices()) {
                unused();
                return;
            }
            judged = true;
            leaveAlone(fault.retryAfter());
            breaker.onResult(0, TimeUnit.NANOSECONDS, fault);
            // What takes a person to mend is not worth a caller's patience every few seconds.
            if (fault.kind() == Fault.Kind.REFUSED
                    && !longestRest.isZero()
                    && breaker.getState() != CircuitBreaker.State.OPEN) {
                breaker.transitionToOpenStateFor(longestRest);
            }
        }

        /** Nothing was learnt, so that another call may try. */
        void unused() {
            if (probe && !judged) {
                breaker.releasePermission();
            }
            judged = true;
        }
    }
}
