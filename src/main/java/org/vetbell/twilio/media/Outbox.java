/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.media;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** What waits to be sent on one socket, in order and bounded. Any thread. */
final class Outbox {
    /** Ten seconds of single frames: whoever is that far behind is not coming back. */
    static final int CAPACITY = 512;

    private final Deque<Waiting> waiting = new ArrayDeque<>();

    /** Queues a message; false when there is no room. */
    synchronized boolean offer(String text, boolean audio) {
        return waiting.size() < CAPACITY && waiting.add(new Waiting(text, audio));
    }

    /**
     * Drops the audio that waits and puts {@code clear} in front of everything else: marks behind
     * the dropped audio still have to come back.
     */
    synchronized void clear(String clear) {
        for (Iterator<Waiting> each = waiting.iterator(); each.hasNext(); ) {
            if (each.next().audio()) {
                each.remove();
            }
        }
        waiting.addFirst(new Waiting(clear, false));
    }

    /** The next message, or null when none waits. */
    synchronized String poll() {
        Waiting next = waiting.poll();
        return next == null ? null : next.text();
    }

    private record Waiting(String text, boolean audio) {}
}
