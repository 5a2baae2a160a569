/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.media;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Delayed;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * What Tyrus is given to keep its idle timer with: forgets every single task. Tyrus schedules one
 * for each message in and out even when the idle timeout is off, with no delay at all, so that a
 * plain executor wakes a thread ten thousand times a second at a hundred calls, for nothing.
 *
 * <p>Repeated tasks, which nobody asks for, are kept as usual. Has no thread until there is one.
 */
final class IdleTimerOff extends ScheduledThreadPoolExecutor {
    private static final ScheduledFuture<?> NEVER = new Never();

    IdleTimerOff() {
        super(1);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        return NEVER;
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> task, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException("an idle timer has no result");
    }

    /** Is neither done nor cancelled, whoever asks. */
    private static final class Never extends CompletableFuture<Object>
            implements ScheduledFuture<Object> {
        @Override
        public boolean cancel(boolean mayInterrupt) {
            return false;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return Long.MAX_VALUE;
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(Long.MAX_VALUE, other.getDelay(TimeUnit.NANOSECONDS));
        }
    }
}
