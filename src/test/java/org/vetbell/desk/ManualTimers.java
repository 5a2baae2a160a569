/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** Timers that fire when told that time passed. */
final class ManualTimers implements Timers {
    private final List<Timer> timers = new ArrayList<>();
    private Duration now = Duration.ZERO;

    @Override
    public Future<?> after(Duration delay, Runnable task) {
        var timer = new Timer(now.plus(delay), task, new CompletableFuture<>());
        timers.add(timer);
        return timer.state();
    }

    /** Fires what is due by then. */
    void pass(Duration duration) {
        now = now.plus(duration);
        for (Timer timer : List.copyOf(timers)) {
            if (timer.due().compareTo(now) <= 0) {
                timers.remove(timer);
                if (!timer.state().isCancelled()) {
                    timer.task().run();
                }
            }
        }
    }

    private record Timer(Duration due, Runnable task, CompletableFuture<Void> state) {}
}
