/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.server.WebSocketServer;

/** A provider behind a socket on loopback: its clock, and what it would have refused. */
abstract class ScriptedSockets extends WebSocketServer implements AutoCloseable {
    final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    private static final int WRITTEN_WITHIN_MILLIS = 30;

    private final CountDownLatch started = new CountDownLatch(1);
    private final List<String> complaints = new ArrayList<>();

    /**
     * @param port 0 for any
     */
    ScriptedSockets(int port) {
        super(new InetSocketAddress("127.0.0.1", port), 1);
        setReuseAddr(true);
        // Or a message waits until the one before was acknowledged, which looks like a slow client.
        setTcpNoDelay(true);
        setConnectionLostTimeout(0);
    }

    /** Begins to listen, and waits until it does. */
    final void listen() {
        start();
        try {
            if (!started.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the fake does not start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Its address, as a base URL. */
    public final String url() {
        return "http://127.0.0.1:" + getPort();
    }

    /** What clients did that the real service would refuse. */
    public final synchronized List<String> complaints() {
        return List.copyOf(complaints);
    }

    final synchronized void complainUnless(boolean fine, String complaint) {
        if (!fine) {
            Newest.add(complaints, complaint);
        }
    }

    /**
     * As when a machine goes down. Not by the plain end of the stream: java.net.http (JDK 25) loses
     * that when it follows a message at once.
     */
    static void reset(WebSocket socket) {
        try {
            ((SocketChannel) ((WebSocketImpl) socket).getChannel())
                    .setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        socket.closeConnection(CloseFrame.ABNORMAL_CLOSE, "");
    }

    /** What was sent before arrives before. */
    final void resetOnceWritten(WebSocket socket) {
        clock.schedule(
                () -> {
                    if (socket.hasBufferedData()) {
                        resetOnceWritten(socket);
                    } else {
                        reset(socket);
                    }
                },
                WRITTEN_WITHIN_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    @Override
    public final void onStart() {
        started.countDown();
    }

    @Override
    public final void onError(WebSocket socket, Exception failure) {}

    @Override
    public final void close() throws InterruptedException {
        clock.shutdownNow();
        stop(500);
    }

    /** Waits until that is so; it is looked at whenever something was told. */
    public final synchronized void await(BooleanSupplier so) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!so.getAsBoolean()) {
            long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            if (left <= 0) {
                throw new IllegalStateException("that was never told");
            }
            wait(left);
        }
    }
}
