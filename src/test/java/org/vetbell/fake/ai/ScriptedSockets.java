/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.server.WebSocketServer;

/** A provider behind a socket on loopback: its clock, and what it would have refused. */
abstract class ScriptedSockets extends WebSocketServer implements AutoCloseable {
    final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    private final CountDownLatch started = new CountDownLatch(1);
    private final List<String> complaints = new ArrayList<>();

    /**
     * @param port 0 for any
     */
    ScriptedSockets(int port) {
        super(new InetSocketAddress("127.0.0.1", port), 1);
        setReuseAddr(true);
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
}
