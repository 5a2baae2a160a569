/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.media;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Closes a socket at the right place. Payara's engine puts a request back into its pool twice when
 * a socket is closed on one thread while another is reading it, and the next two requests then
 * share it. So a socket that is still read is closed by its reading thread, at the next message;
 * one from which nothing comes is closed from outside after {@link #LINGER}.
 *
 * <p>{@link #wish} and {@link #check} may be called by any thread, {@link #read} by the reading
 * one.
 */
final class Farewell {
    /** A caller's line sends a message every 20 ms; after this long there will be none. */
    static final Duration LINGER = Duration.ofSeconds(1);

    private final Wire wire;
    private final AtomicReference<Wish> wish = new AtomicReference<>();

    Farewell(Wire wire) {
        this.wire = wire;
    }

    /** The socket shall be closed; the first wish counts. */
    void wish(int code, String reason, long now) {
        wish.compareAndSet(null, new Wish(code, reason, false, now));
    }

    /** The peer is about to close the socket; we do if it does not. */
    void peerCloses(long now) {
        wish.compareAndSet(null, new Wish(Close.NORMAL, "", true, now));
    }

    /** A message was read, on this thread. */
    void read() {
        Wish wanted = wish.get();
        if (wanted != null && !wanted.peerFirst() && wish.compareAndSet(wanted, Wish.DONE)) {
            wire.closeHere(wanted.code(), wanted.reason());
        }
    }

    /** Time passed. */
    void check(long now) {
        Wish wanted = wish.get();
        if (wanted != null && wanted != Wish.DONE && now - wanted.since() > LINGER.toNanos()) {
            fromOutside();
        }
    }

    /** Closes as wished, without waiting: nothing useful is read any more. */
    void fromOutside() {
        Wish wanted = wish.getAndSet(Wish.DONE);
        if (wanted != null && wanted != Wish.DONE) {
            wire.close(wanted.code(), wanted.reason());
        }
    }

    /** The socket is closed already. */
    void closed() {
        wish.set(Wish.DONE);
    }

    private record Wish(int code, String reason, boolean peerFirst, long since) {
        static final Wish DONE = new Wish(0, "", true, 0);
    }
}
