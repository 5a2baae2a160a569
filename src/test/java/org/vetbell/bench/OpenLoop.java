/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * People who call do not wait for one another: so many arrive in a second, at random moments,
 * whether those before them have been answered or not. Each is timed from the moment at which it
 * was to arrive, so that a server that stalls, or a loader that is late, is charged for all who
 * wait meanwhile.
 *
 * <p>The moments are drawn from a fixed seed: two runs are loaded alike.
 *
 * @param perSecond how many arrive, on average
 * @param length for how long
 * @param mostAtOnce who arrives when so many are being served is counted and not served, so that
 *     the loader keeps a bound
 */
record OpenLoop(double perSecond, Duration length, int mostAtOnce) {
    private static final long SEED = 50;

    /** What one who arrives does. */
    @FunctionalInterface
    interface Arrival {
        /**
         * Runs on a virtual thread of its own.
         *
         * @param due the moment of {@link System#nanoTime()} at which it was to begin
         */
        void at(long due);
    }

    /**
     * Runs them all and returns when the last has ended.
     *
     * @return how late the loader let them begin; lost are those there was no room for
     */
    Latencies run(Arrival arrival) throws InterruptedException {
        var late = new Latencies();
        var room = new Semaphore(mostAtOnce);
        var chance = new Random(SEED);
        long start = System.nanoTime();
        long end = start + length.toNanos();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long due = start; due < end; due += gap(chance)) {
                Pace.await(due);
                if (room.tryAcquire()) {
                    long moment = due;
                    callers.execute(() -> begin(arrival, moment, late, room));
                } else {
                    late.addLost(1);
                }
            }
        }
        return late;
    }

    /** To the next arrival, as between calls that know nothing of one another. */
    private long gap(Random chance) {
        return (long) (-Math.log(1 - chance.nextDouble()) / perSecond * 1e9);
    }

    private static void begin(Arrival arrival, long due, Latencies late, Semaphore room) {
        late.add(System.nanoTime() - due);
        try {
            arrival.at(due);
        } finally {
            room.release();
        }
    }
}
