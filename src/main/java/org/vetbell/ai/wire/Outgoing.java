/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.wire;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Messages that wait to be written. Bounded: sound makes room for what comes after it, oldest
 * first; other messages are never dropped. One thread at a time.
 */
final class Outgoing {
    private final Deque<Message> waiting = new ArrayDeque<>();
    private final int most;
    private int size;

    /**
     * @param most bytes or characters
     */
    Outgoing(int most) {
        this.most = most;
    }

    /** Adds a message; false when there is no room for it. */
    boolean add(Message message) {
        waiting.add(message);
        size += message.size();
        Iterator<Message> oldest = waiting.iterator();
        while (size > most && oldest.hasNext()) {
            Message next = oldest.next();
            if (next.droppable()) {
                oldest.remove();
                size -= next.size();
            }
        }
        return size <= most;
    }

    /** The next message, or null. */
    Message poll() {
        Message next = waiting.poll();
        if (next != null) {
            size -= next.size();
        }
        return next;
    }

    /** A message. */
    sealed interface Message {
        boolean droppable();

        int size();

        record Text(String text, boolean droppable) implements Message {
            @Override
            public int size() {
                return text.length();
            }
        }

        record Binary(ByteBuffer bytes, boolean droppable) implements Message {
            @Override
            public int size() {
                return bytes.remaining();
            }
        }
    }
}
