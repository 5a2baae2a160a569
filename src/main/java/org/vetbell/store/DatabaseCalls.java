/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Database work with a deadline: it runs on the store's executor, so that a database that hangs
 * holds a thread of that executor and never the caller's. So few are under way at once that threads
 * are left to those who write files, and so few wait for their turn that requests, which come in
 * hundreds amid a rush, do not all stand in this line. Any thread.
 */
final class DatabaseCalls {
    private static final int MOST_UNDER_WAY = 12;

    private static final int MOST_WAITING = 12;

    private final Semaphore free = new Semaphore(MOST_UNDER_WAY);
    private final Semaphore line = new Semaphore(MOST_WAITING);
    private final ExecutorService executor;

    DatabaseCalls(ExecutorService executor) {
        this.executor = executor;
    }

    /**
     * What {@code work} gives.
     *
     * @throws DatabaseCrowded at once, when too many wait already
     * @throws DatabaseUnavailable when it failed or took too long; it may still happen later
     */
    <T> T within(Duration deadline, Supplier<T> work) throws DatabaseUnavailable {
        long until = System.nanoTime() + deadline.toNanos();
        try {
            if (!free.tryAcquire()) {
                waitForTurn(deadline);
            }
            return submit(work).get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            // Not cancelled: an interrupt would close the file of the embedded database.
            throw new DatabaseUnavailable("the database took too long");
        } catch (ExecutionException e) {
            throw new DatabaseUnavailable("database work failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("interrupted", e);
        }
    }

    private void waitForTurn(Duration deadline) throws DatabaseUnavailable, InterruptedException {
        if (!line.tryAcquire()) {
            throw new DatabaseCrowded();
        }
        try {
            if (!free.tryAcquire(deadline.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new DatabaseUnavailable("too much database work is under way");
            }
        } finally {
            line.release();
        }
    }

    private <T> Future<T> submit(Supplier<T> work) throws DatabaseUnavailable {
        try {
            return executor.submit(
                    () -> {
                        try {
                            return work.get();
                        } finally {
                            free.release();
                        }
                    });
        } catch (RejectedExecutionException e) {
            free.release();
            throw new DatabaseUnavailable("the executor takes no more work", e);
        }
    }
}
