/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * All deadlines of all calls on one plain thread: a managed scheduler would capture context for
 * every task, which costs more than the task. What it runs only offers a signal.
 */
@ApplicationScoped
class ScheduledTimers implements Timers {
    private static final long PACE_MILLIS = 20;

    private final ScheduledThreadPoolExecutor thread;

    ScheduledTimers() {
        thread = new ScheduledThreadPoolExecutor(1, ScheduledTimers::named);
        thread.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Future<?> after(Duration delay, Runnable task) {
        return thread.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Runs {@code task} once a frame's time. */
    public void everyFrame(Runnable task) {
        thread.scheduleAtFixedRate(task, PACE_MILLIS, PACE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private static Thread named(Runnable work) {
        Thread thread = new Thread(work, "vetbell-timers");
        thread.setDaemon(true);
        return thread;
    }
}
