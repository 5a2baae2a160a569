/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.media;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A socket that takes messages when it is told to, or at once. */
final class FakeWire implements Wire {
    final List<String> sent = new ArrayList<>();
    boolean closedByReader;
    final List<Integer> closes = new ArrayList<>();
    boolean slow;
    private Consumer<Throwable> waiting;

    @Override
    public void send(String text, Consumer<Throwable> done) {
        if (waiting != null) {
            throw new IllegalStateException("two writers at once");
        }
        sent.add(text);
        if (slow) {
            waiting = done;
        } else {
            done.accept(null);
        }
    }

    @Override
    public void close(int code, String reason) {
        closes.add(code);
    }

    @Override
    public void closeHere(int code, String reason) {
        closes.add(code);
        closedByReader = true;
    }

    /** The message being sent is through, or failed. */
    void through(Throwable failure) {
        Consumer<Throwable> done = waiting;
        waiting = null;
        done.accept(failure);
    }
}
