/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Keeps a rush of new calls from taking the server from those that are under way.
 *
 * <p>To begin a call costs far more than to turn one to the front desk. When more ring than can be
 * begun, all of them would wait ever longer, until the carrier gives up on each: so a few are begun
 * at once, a few more wait a moment, and the rest is answered with a document that needs nothing
 * but itself. Together they hold no more than three quarters of the threads that the smaller of our
 * servers has for requests, sixteen for each processor. Any thread.
 */
@ApplicationScoped
class Rush {
    private static final int AT_ONCE_PER_PROCESSOR = 4;
    private static final int WAITING_PER_PROCESSOR = 8;
    private static final long PATIENCE_MS = 2000;

    private final Semaphore begun;
    private final Semaphore waiting;

    Rush() {
        this(Runtime.getRuntime().availableProcessors());
    }

    Rush(int processors) {
        begun = new Semaphore(AT_ONCE_PER_PROCESSOR * processors);
        waiting = new Semaphore(WAITING_PER_PROCESSOR * processors);
    }

    /** What {@code inFull} gives, or, when there is no room for it, {@code instead}. */
    <T> T answer(Supplier<T> inFull, Supplier<T> instead) {
        if (!begun.tryAcquire() && !isLetInSoon()) {
            return instead.get();
        }
        try {
            return inFull.get();
        } finally {
            begun.release();
        }
    }

    private boolean isLetInSoon() {
        if (!waiting.tryAcquire()) {
            return false;
        }
        try {
            return begun.tryAcquire(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.release();
        }
    }
}
