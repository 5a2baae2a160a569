/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits on the steady clock: for the moment of a send, and for the end of a load, whose length is
 * what is measured against. What is an event is waited for as one, with a latch.
 */
final class Pace {
    private Pace() {}

    /** Lets so much time of a load pass. */
    static void hold(Duration length) {
        await(System.nanoTime() + length.toNanos());
    }

    /** Waits until that moment of {@link System#nanoTime()}. */
    static void await(long due) {
        for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
            LockSupport.parkNanos(wait);
        }
    }
}
