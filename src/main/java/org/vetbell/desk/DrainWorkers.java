/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A fixed number of long-lived workers that drain the mailboxes of all calls. A ready mailbox is in
 * the queue once, so the queue is bounded by the number of live calls.
 *
 * <p>Workers are submitted once at start: handing each frame to a managed executor would cost more
 * than the frame's whole work.
 */
final class DrainWorkers {
    private static final Logger LOG = Logger.getLogger(DrainWorkers.class.getName());
    private static final long LOOK_UP_MILLIS = 200;

    private final BlockingQueue<LiveHandle> ready = new LinkedBlockingQueue<>();
    private final Sessions sessions;
    private final Consumer<LiveHandle> over;
    private volatile boolean stopped;

    /**
     * @param over told, by the draining worker, that a call has ended
     */
    DrainWorkers(Sessions sessions, Consumer<LiveHandle> over) {
        this.sessions = sessions;
        this.over = over;
    }

    void start(Executor executor, int workers) {
        for (int i = 0; i < workers; i++) {
            executor.execute(this::work);
        }
    }

    /** Ends the workers once they are done with what they have in hand. */
    void stop() {
        stopped = true;
    }

    void ready(LiveHandle handle) {
        ready.add(handle);
    }

    void over(LiveHandle handle) {
        over.accept(handle);
    }

    /** Drains what is ready on the calling thread, until nothing is. */
    void drainAll() {
        for (LiveHandle next = ready.poll(); next != null; next = ready.poll()) {
            drain(next);
        }
    }

    private void work() {
        while (!stopped) {
            try {
                LiveHandle next = ready.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
                if (next != null) {
                    drain(next);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void drain(LiveHandle handle) {
        try {
            handle.drain(sessions);
        } catch (RuntimeException | Error e) {
            // The container could not give the call its session: the worker must live on.
            LOG.log(Level.SEVERE, "call " + handle.call() + " cannot be attended", e);
        }
    }
}
