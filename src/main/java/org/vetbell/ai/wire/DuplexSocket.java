/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.wire;

import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.vetbell.port.Fault;

/**
 * A WebSocket to a provider that never blocks its user: messages wait in a bounded queue and are
 * written one after the other, from before the connection stands.
 *
 * <p>Any thread may send. The listener is called by one thread at a time, and is told of the end
 * exactly once, unless we closed the socket ourselves: then it is told nothing more.
 *
 * <p>{@link WebSocket} allows one send at a time, has no deadline for it and delivers messages in
 * parts without a bound; all three are looked after here. What is not: the plain end of the TCP
 * stream (no close frame, no reset) right behind a message is lost in JDK 25 ({@code
 * TransportImpl.acknowledgeReception} throws). The second message sent from then on finds out; a
 * user who sends nothing for long needs a deadline of its own.
 */
public final class DuplexSocket {
    private static final int NORMAL = 1000;
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final Object lock = new Object();
    private final Wire wire;
    private final Limits limits;
    private final Listener listener;
    private final Outgoing outgoing;
    private WebSocket socket;
    private boolean sending;
    private long sendingSince;
    private boolean over;

    private DuplexSocket(Wire wire, Limits limits, Listener listener) {
        this.wire = wire;
        this.limits = limits;
        this.listener = listener;
        this.outgoing = new Outgoing(limits.mostQueued());
    }

    /**
     * Begins to connect and returns at once.
     *
     * @param address {@code ws} or {@code wss}
     */
    public static DuplexSocket open(
            Wire wire, URI address, Map<String, String> headers, Limits limits, Listener listener) {
        var duplex = new DuplexSocket(wire, limits, listener);
        WebSocket.Builder builder =
                wire.http().newWebSocketBuilder().connectTimeout(limits.connectWithin());
        headers.forEach(builder::header);
        duplex.connected(builder.buildAsync(address, duplex.new Receiver()));
        return duplex;
    }

    /** Sends a message that must not be lost. Not sent when the socket is over. */
    public void send(String text) {
        offer(new Outgoing.Message.Text(text, false));
    }

    /** Sends sound, which may be dropped when the other side does not keep up. */
    public void sendSound(String text) {
        offer(new Outgoing.Message.Text(text, true));
    }

    /** Sends sound, which may be dropped when the other side does not keep up. */
    public void sendSound(byte[] bytes) {
        offer(new Outgoing.Message.Binary(ByteBuffer.wrap(bytes), true));
    }

    /** Ends it; the listener is told nothing more. Harmless twice. */
    public void close() {
        WebSocket open;
        synchronized (lock) {
            if (over) {
                return;
            }
            over = true;
            open = socket;
        }
        if (open != null) {
            farewell(open);
        }
    }

    private void connected(CompletableFuture<WebSocket> connecting) {
        // Not on this thread: whoever opens a socket holds it before hearing of its end.
        connecting.whenCompleteAsync(
                (ignored, failure) -> {
                    if (failure != null) {
                        end(Faults.of(failure));
                    }
                },
                wire.executor());
    }

    private void opened(WebSocket open) {
        boolean unwanted;
        synchronized (lock) {
            socket = open;
            unwanted = over;
        }
        if (unwanted) {
            open.abort();
        } else {
            next();
        }
    }

    private void offer(Outgoing.Message message) {
        boolean fits;
        boolean stuck;
        synchronized (lock) {
            if (over) {
                return;
            }
            fits = outgoing.add(message);
            stuck =
                    sending
                            && wire.nanos().getAsLong() - sendingSince
                                    > limits.sendWithin().toNanos();
        }
        if (!fits || stuck) {
            abort(Ending.of(Fault.Kind.SLOW, "the other side does not read"));
        } else {
            next();
        }
    }

    private void next() {
        WebSocket open;
        Outgoing.Message message;
        synchronized (lock) {
            if (sending || over || socket == null) {
                return;
            }
            message = outgoing.poll();
            if (message == null) {
                return;
            }
            sending = true;
            sendingSince = wire.nanos().getAsLong();
            open = socket;
        }
        sent(
                switch (message) {
                    case Outgoing.Message.Text text -> open.sendText(text.text(), true);
                    case Outgoing.Message.Binary binary -> open.sendBinary(binary.bytes(), true);
                });
    }

    private void sent(CompletableFuture<WebSocket> written) {
        written.whenComplete(
                (ignored, failure) -> {
                    synchronized (lock) {
                        sending = false;
                    }
                    if (failure != null) {
                        abort(Faults.of(failure));
                    } else {
                        next();
                    }
                });
    }

    /** The other side is asked to close; one that does not is left. */
    private void farewell(WebSocket open) {
        open.sendClose(NORMAL, "");
        wire.alarm().after(FAREWELL, open::abort);
    }

    private void abort(Ending ending) {
        WebSocket open;
        synchronized (lock) {
            open = socket;
        }
        if (end(ending) && open != null) {
            open.abort();
        }
    }

    private boolean end(Ending ending) {
        synchronized (lock) {
            if (over) {
                return false;
            }
            over = true;
        }
        listener.ended(ending);
        return true;
    }

    private boolean live() {
        synchronized (lock) {
            return !over;
        }
    }

    /** Told what happens on the socket. Must not block. */
    public interface Listener {
        /** A text message. */
        void text(String message);

        /** A binary message. */
        default void binary(byte[] message) {}

        /** The connection failed, was refused or was closed by the other side. The last call. */
        void ended(Ending ending);
    }

    private final class Receiver implements WebSocket.Listener {
        private final Incoming incoming = new Incoming();

        @Override
        public void onOpen(WebSocket open) {
            open.request(1);
            opened(open);
        }

        @Override
        public CompletableFuture<?> onText(WebSocket open, CharSequence part, boolean last) {
            if (!incoming.add(part)) {
                abort(Ending.of(Fault.Kind.GARBLED, "a message is too large"));
            } else if (last) {
                String whole = incoming.text();
                if (live()) {
                    listener.text(whole);
                }
            }
            open.request(1);
            return null;
        }

        @Override
        public CompletableFuture<?> onBinary(WebSocket open, ByteBuffer part, boolean last) {
            if (!incoming.add(part)) {
                abort(Ending.of(Fault.Kind.GARBLED, "a message is too large"));
            } else if (last) {
                byte[] whole = incoming.bytes();
                if (live()) {
                    listener.binary(whole);
                }
            }
            open.request(1);
            return null;
        }

        @Override
        public CompletableFuture<?> onClose(WebSocket open, int code, String reason) {
            end(Faults.ofClose(code));
            return null;
        }

        @Override
        public void onError(WebSocket open, Throwable failure) {
            abort(Faults.of(failure));
        }
    }
}
