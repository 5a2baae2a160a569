/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Everything that waits to happen to one call. Any thread offers; one drain worker at a time takes.
 *
 * <p>Bounded: of the caller's audio at most one second waits, beyond which the oldest is dropped;
 * of everything together at most {@value #MOST}, beyond which an offer is refused.
 */
final class Mailbox {
    static final int MOST = 4096;
    static final int MOST_AUDIO = 50;

    private final Queue<Signal> signals = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();
    private final AtomicInteger audio = new AtomicInteger();
    private final AtomicInteger toDrop = new AtomicInteger();
    private final AtomicBoolean overflowed = new AtomicBoolean();
    private final AtomicBoolean scheduled = new AtomicBoolean();

    /** Adds a signal; false when the mailbox is full. */
    boolean offer(Signal signal) {
        if (size.incrementAndGet() > MOST) {
            size.decrementAndGet();
            overflowed.set(true);
            return false;
        }
        if (signal instanceof Signal.CallerAudio && audio.incrementAndGet() > MOST_AUDIO) {
            audio.decrementAndGet();
            toDrop.incrementAndGet();
        }
        signals.add(signal);
        return true;
    }

    /**
     * The next signal, or null. Audio beyond the bound is passed over, oldest first, and counted in
     * {@code dropped}.
     */
    Signal poll(Runnable dropped) {
        Signal next = signals.poll();
        while (next instanceof Signal.CallerAudio && owesADrop()) {
            size.decrementAndGet();
            dropped.run();
            next = signals.poll();
        }
        if (next != null) {
            size.decrementAndGet();
            if (next instanceof Signal.CallerAudio) {
                audio.decrementAndGet();
            }
        }
        return next;
    }

    /** Whether an offer was refused since this was asked last. */
    boolean overflowed() {
        return overflowed.getPlain() && overflowed.getAndSet(false);
    }

    boolean isEmpty() {
        return signals.isEmpty();
    }

    /** Whether the caller is the one that must hand this mailbox to a drain worker. */
    boolean claimSchedule() {
        return scheduled.compareAndSet(false, true);
    }

    void releaseSchedule() {
        scheduled.set(false);
    }

    private boolean owesADrop() {
        int owed = toDrop.get();
        while (owed > 0) {
            if (toDrop.compareAndSet(owed, owed - 1)) {
                return true;
            }
            owed = toDrop.get();
        }
        return false;
    }
}
