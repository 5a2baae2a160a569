/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.vetbell.ai.wire.Alarm;
import org.vetbell.ai.wire.Wire;

/** A wire whose deadlines pass when a test says so. */
public final class TestWire implements AutoCloseable {
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final HttpClient http = HttpClient.newBuilder().executor(executor).build();
    private final List<Set> alarms = new ArrayList<>();

    /** The wire. */
    public Wire wire() {
        return new Wire(http, executor, this::after, System::nanoTime);
    }

    /** All deadlines up to that length pass now, if nobody stopped them. */
    public void pass(Duration length) {
        List<Set> due;
        synchronized (alarms) {
            due = alarms.stream().filter(a -> a.delay.compareTo(length) <= 0).toList();
            alarms.removeAll(due);
        }
        due.forEach(a -> a.task.run());
    }

    /** How many deadlines are set. */
    public int alarms() {
        synchronized (alarms) {
            return alarms.size();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        executor.shutdownNow();
    }

    private Alarm.Ringing after(Duration delay, Runnable task) {
        Set set = new Set(delay, task);
        synchronized (alarms) {
            alarms.add(set);
        }
        return () -> {
            synchronized (alarms) {
                alarms.remove(set);
            }
        };
    }

    private static final class Set {
        private final Duration delay;
        private final Runnable task;

        Set(Duration delay, Runnable task) {
            this.delay = delay;
            this.task = task;
        }
    }
}
