/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A fixed number of long-lived workers that drain the mailboxes of all calls. A ready mailbox is in
 * the queue once, so the queue is bounded by the number of live calls.
 *
 * <p>Workers are submitted once at start: handing each frame to a managed executor would cost more
 * than the frame's whole work. For the same reason audio alone wakes nobody: while audio flows,
 * workers look every {@link #LOOK_NANOS} and take the frames of all calls together. Anything else
 * wakes a worker at once.
 */
final class DrainWorkers {
    /** Short against a frame's 20 ms, long against waking up for every single one. */
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(4);

    private static final long IDLE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long FLOWS_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final Logger LOG = Logger.getLogger(DrainWorkers.class.getName());

    private final Queue<LiveHandle> ready = new ConcurrentLinkedQueue<>();
    private final Queue<Thread> resting = new ConcurrentLinkedQueue<>();
    private final Sessions sessions;
    private final Consumer<LiveHandle> over;
    private volatile long lastAudio = System.nanoTime() - FLOWS_NANOS;
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

    /** Something other than audio waits in a ready mailbox. */
    void wake() {
        Thread worker = resting.poll();
        if (worker != null) {
            LockSupport.unpark(worker);
        }
    }

    /** Audio waits in a ready mailbox; the first after a silence wakes a worker. */
    void audio() {
        long now = System.nanoTime();
        boolean flows = now - lastAudio < FLOWS_NANOS;
        lastAudio = now;
        if (!flows) {
            wake();
        }
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
        while (!stopped && !Thread.currentThread().isInterrupted()) {
            drainAll();
            rest();
        }
    }

    /** Announced before the last look, so that whoever adds afterwards finds somebody to wake. */
    private void rest() {
        Thread self = Thread.currentThread();
        resting.add(self);
        if (ready.isEmpty()) {
            boolean flows = System.nanoTime() - lastAudio < FLOWS_NANOS;
            LockSupport.parkNanos(this, flows ? LOOK_NANOS : IDLE_NANOS);
        }
        resting.remove(self);
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
