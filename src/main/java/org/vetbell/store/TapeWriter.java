/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Writes pieces of tapes one after the other, never occupying more than one thread of the executor:
 * a disk that hangs leaves the others to the database. Bounded by those who offer, each of whom has
 * at most two pieces under way. Any thread.
 */
final class TapeWriter implements Runnable {
    private static final System.Logger LOG = System.getLogger("org.vetbell.store");

    private final Queue<Runnable> pieces = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Executor executor;

    TapeWriter(Executor executor) {
        this.executor = executor;
    }

    /** Runs {@code piece}, which must not throw, after those offered before. */
    void write(Runnable piece) {
        pieces.add(piece);
        if (waiting.getAndIncrement() == 0) {
            start();
        }
    }

    @Override
    public void run() {
        do {
            pieces.remove().run();
        } while (waiting.decrementAndGet() > 0);
    }

    /** The executor refuses work only while the application ends. */
    private void start() {
        try {
            executor.execute(this);
        } catch (RejectedExecutionException e) {
            LOG.log(System.Logger.Level.WARNING, "tapes break off: nobody writes them any more", e);
        }
    }
}
