/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.wire;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** All deadlines of all providers on one plain thread, as what they run only tells somebody. */
final class ScheduledAlarm implements Alarm, AutoCloseable {
    private final ScheduledThreadPoolExecutor thread;

    ScheduledAlarm() {
        thread = new ScheduledThreadPoolExecutor(1, ScheduledAlarm::named);
        thread.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Ringing after(Duration delay, Runnable task) {
        Future<?> set = thread.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> set.cancel(false);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private static Thread named(Runnable work) {
        Thread thread = new Thread(work, "vetbell-ai-deadlines");
        thread.setDaemon(true);
        return thread;
    }
}
