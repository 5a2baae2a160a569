/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.util.concurrent.locks.LockSupport;

/** Waits on the steady clock. */
final class Pace {
    private Pace() {}

    /** Waits until that moment of {@link System#nanoTime()}. */
    static void await(long due) {
        for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
            LockSupport.parkNanos(wait);
        }
    }
}
