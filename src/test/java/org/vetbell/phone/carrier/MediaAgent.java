/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** A hand-written application's end of a media stream; what it does with each message is given. */
final class MediaAgent extends WebSocketServer implements AutoCloseable {

    private final BiConsumer<WebSocket, JsonObject> reaction;
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<String> events = new CopyOnWriteArrayList<>();
    private volatile ClientHandshake handshake;

    MediaAgent(BiConsumer<WebSocket, JsonObject> reaction) throws InterruptedException {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        this.reaction = reaction;
        setReuseAddr(true);
        start();
        if (!started.await(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the socket server does not start");
        }
    }

    String url() {
        return "ws://127.0.0.1:" + getPort() + "/twilio/ws";
    }

    /** The events received so far, in order. */
    List<String> events() {
        return events;
    }

    ClientHandshake handshake() {
        return handshake;
    }

    boolean closedWithin(int seconds) throws InterruptedException {
        return closed.await(seconds, TimeUnit.SECONDS);
    }

    static String streamSid(JsonObject message) {
        return message.getString("streamSid");
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake opened) {
        handshake = opened;
    }

    @Override
    public void onMessage(WebSocket socket, String text) {
        JsonObject message;
        try (var reader = Json.createReader(new StringReader(text))) {
            message = reader.readObject();
        }
        events.add(message.getString("event"));
        reaction.accept(socket, message);
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
        closed.countDown();
    }

    @Override
    public void onError(WebSocket socket, Exception failure) {
        closed.countDown();
    }

    @Override
    public void onStart() {
        started.countDown();
    }

    @Override
    public void close() {
        try {
            stop(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
