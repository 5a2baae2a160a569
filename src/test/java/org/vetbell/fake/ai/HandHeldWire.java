/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.vetbell.ai.wire.Alarm;
import org.vetbell.ai.wire.Wire;

/**
 * A wire without a network, a thread or a clock: the test says what services say, and when time
 * passes. Everything happens on its thread, so that a run is the same every time.
 */
public final class HandHeldWire {
    private final HandHeldClient client = new HandHeldClient();
    private final PriorityQueue<Set> alarms =
            new PriorityQueue<>(Comparator.comparingLong(Set::due).thenComparingLong(Set::number));
    private long nanos;
    private long numbered;

    /** An alarm that is set. */
    private record Set(long due, long number, Runnable task) {}

    /** The wire. */
    public Wire wire() {
        return new Wire(client, Runnable::run, this::after, () -> nanos);
    }

    /** Whatever is asked over HTTP is answered with this. */
    public void answers(byte[] body) {
        client.answers(body);
    }

    /** The newest socket that is open, if any, brings this message. */
    public void tell(String message) {
        client.tell(message);
    }

    /** The other side closes the newest socket that is open, if any. */
    public void close(int code) {
        client.close(code);
    }

    /** How many sockets were opened. */
    public int opened() {
        return client.opened();
    }

    /** So much time passes, and what was to happen within it does. */
    public void pass(Duration time) {
        long until = nanos + time.toNanos();
        while (!alarms.isEmpty() && alarms.peek().due() <= until) {
            Set next = alarms.remove();
            nanos = Math.max(nanos, next.due());
            next.task().run();
        }
        nanos = until;
    }

    private Alarm.Ringing after(Duration delay, Runnable task) {
        Set set = new Set(nanos + delay.toNanos(), ++numbered, task);
        alarms.add(set);
        return () -> alarms.remove(set);
    }
}
