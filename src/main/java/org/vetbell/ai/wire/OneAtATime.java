/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.wire;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Lets steps from many threads happen one after the other, in the order in which they came, without
 * anybody waiting: whoever finds nobody at work does what there is to do. No lock is held during a
 * step, so that providers, which hold their own, and we cannot wait for each other. Steps must not
 * block.
 */
public final class OneAtATime {
    /** Two seconds of a telephone's frames; only reached when a step does block. */
    private static final int MOST = 100;

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean atWork;

    /** A step that must happen. */
    public void run(Runnable step) {
        synchronized (waiting) {
            waiting.add(step);
        }
        work();
    }

    /** A step that is left out when too many wait. */
    public void runIfRoom(Runnable step) {
        synchronized (waiting) {
            if (waiting.size() >= MOST) {
                return;
            }
            waiting.add(step);
        }
        work();
    }

    private void work() {
        for (Runnable step = begin(); step != null; step = next()) {
            boolean done = false;
            try {
                step.run();
                done = true;
            } finally {
                if (!done) {
                    leave();
                }
            }
        }
    }

    private Runnable begin() {
        synchronized (waiting) {
            if (atWork) {
                return null;
            }
            atWork = !waiting.isEmpty();
            return waiting.poll();
        }
    }

    private Runnable next() {
        synchronized (waiting) {
            atWork = !waiting.isEmpty();
            return waiting.poll();
        }
    }

    private void leave() {
        synchronized (waiting) {
            atWork = false;
        }
    }
}
