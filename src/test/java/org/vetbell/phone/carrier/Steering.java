/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.vetbell.phone.twiml.Verb;
import org.vetbell.phone.wire.Method;

/**
 * One call, as the carrier's interface sees it and as it is steered from there. Any thread gives
 * orders; the call's own takes them.
 */
public final class Steering {

    /** As the call's resource tells them. */
    public enum State {
        RINGING("ringing"),
        IN_PROGRESS("in-progress"),
        COMPLETED("completed");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    private final CallIdentity identity;
    private final BlockingQueue<Order> orders = new LinkedBlockingQueue<>();
    private final List<Runnable> atTheEnd = new ArrayList<>();
    private State state = State.RINGING;
    private Optional<DocumentRecording> recording = Optional.empty();
    private boolean over;

    /**
     * A recording of the call that a document began.
     *
     * @param state as the recording's resource tells it
     */
    public record DocumentRecording(String sid, String state) {
        public boolean runs() {
            return state.equals("in-progress") || state.equals("paused");
        }
    }

    public Steering(CallIdentity identity) {
        this.identity = identity;
    }

    public CallIdentity identity() {
        return identity;
    }

    public synchronized State state() {
        return state;
    }

    /** False when the call is not in progress. */
    public boolean redirect(String url, Method method) {
        return order(new Order.Redirect(new Verb.Target(url, method)));
    }

    /** The call counts as completed from now on. False when it was not in progress. */
    public synchronized boolean complete() {
        boolean did = order(new Order.Complete());
        if (did) {
            state = State.COMPLETED;
        }
        return did;
    }

    /** Runs when the call is over, at once if it is. */
    public void afterwards(Runnable work) {
        synchronized (this) {
            if (!over) {
                atTheEnd.add(work);
                return;
            }
        }
        work.run();
    }

    /** The recording that a document began, while there is one. */
    public synchronized Optional<DocumentRecording> recording() {
        return recording;
    }

    /** What it does from now on. */
    public synchronized void recording(String sid, String becomes) {
        recording = Optional.of(new DocumentRecording(sid, becomes));
    }

    synchronized void answered() {
        if (state == State.RINGING) {
            state = State.IN_PROGRESS;
        }
    }

    /** The call is over, whoever ended it. */
    public void over() {
        List<Runnable> due;
        synchronized (this) {
            state = State.COMPLETED;
            over = true;
            due = List.copyOf(atTheEnd);
            atTheEnd.clear();
        }
        due.forEach(Runnable::run);
    }

    /** Whether an order waits. */
    boolean ordered() {
        return !orders.isEmpty();
    }

    /** The next order, if there is one. */
    Optional<Order> take() {
        return Optional.ofNullable(orders.poll());
    }

    /** Waits for an order without taking it; false when none came. */
    boolean awaitOrder(Duration longest) {
        try {
            Order order = orders.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
            return order != null && orders.offer(order);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized boolean order(Order order) {
        return state == State.IN_PROGRESS && orders.offer(order);
    }
}
