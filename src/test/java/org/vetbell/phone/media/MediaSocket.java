/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.media;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A socket opened as the carrier opens it: HTTP/1.1, signature header, no origin, no sub-protocol,
 * no extensions. What arrives is queued for the one thread that calls {@link #next}; sending never
 * blocks.
 */
public final class MediaSocket {

    private static final Duration OPEN_LIMIT = Duration.ofSeconds(10);
    private static final int MAX_QUEUED = 100_000;

    /**
     * Messages the application may leave unread before its audio would be dropped: about five
     * seconds.
     */
    private static final int MAX_UNREAD = 250;

    private final BlockingQueue<SocketEvent> arrived = new LinkedBlockingQueue<>(MAX_QUEUED);
    private final AtomicInteger unsent = new AtomicInteger();
    private final Ear ear = new Ear(arrived);
    private WebSocket socket;
    private CompletableFuture<?> lastSend = CompletableFuture.completedFuture(null);

    private MediaSocket() {}

    /**
     * @param signature the {@code x-twilio-signature} header, absent for someone who has none
     */
    public static MediaSocket open(HttpClient client, URI address, Optional<String> signature)
            throws HandshakeRefused {
        var opened = new MediaSocket();
        WebSocket.Builder builder =
                client.newWebSocketBuilder()
                        .connectTimeout(OPEN_LIMIT)
                        .header("User-Agent", "Twilio.TmeWs/1.0");
        signature.ifPresent(value -> builder.header("x-twilio-signature", value));
        try {
            opened.socket = builder.buildAsync(address, opened.ear).join();
            return opened;
        } catch (CompletionException e) {
            boolean answered = e.getCause() instanceof WebSocketHandshakeException;
            throw new HandshakeRefused(answered ? status(e) : 0, e.getCause());
        }
    }

    /** Queues a text message behind the ones before it. */
    public void send(String text) {
        enqueue(() -> socket.sendText(text, true));
    }

    public void sendBinary(byte[] bytes) {
        enqueue(() -> socket.sendBinary(ByteBuffer.wrap(bytes), true));
    }

    /** Whether the application reads so slowly that the carrier would drop audio (31930). */
    public boolean overflowing() {
        return unsent.get() > MAX_UNREAD;
    }

    /** The next thing that arrived, waiting for it no longer than the limit. */
    public Optional<SocketEvent> next(Duration limit) {
        try {
            return Optional.ofNullable(arrived.poll(limit.toNanos(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(new SocketEvent.Closed(WebSocketCodes.ABNORMAL));
        }
    }

    /** Closes orderly, after everything queued was sent. */
    public void close(int code) {
        enqueue(() -> socket.sendClose(code, ""));
    }

    /** Drops the connection without a close frame, as a broken network does. */
    public void drop() {
        socket.abort();
    }

    /** Stops reading, as a stalled peer does. */
    public void stall() {
        ear.stall();
    }

    /**
     * Waits for the application's close and returns its code, or empty after the limit; other
     * arrivals are lost.
     */
    public Optional<Integer> closedWithin(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (end - System.nanoTime() > 0) {
            var event = next(Duration.ofNanos(end - System.nanoTime()));
            if (event.isPresent() && event.get() instanceof SocketEvent.Closed closed) {
                return Optional.of(closed.code());
            }
        }
        return Optional.empty();
    }

    private void enqueue(Sending sending) {
        unsent.incrementAndGet();
        lastSend =
                lastSend.exceptionally(failure -> null)
                        .thenCompose(done -> sending.send())
                        .whenComplete((done, failure) -> unsent.decrementAndGet());
    }

    @FunctionalInterface
    private interface Sending {
        CompletableFuture<WebSocket> send();
    }

    private static int status(CompletionException e) {
        return ((WebSocketHandshakeException) e.getCause()).getResponse().statusCode();
    }
}
