/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A socket that stands at once and takes everything. One thread. */
final class HandHeldSocket implements WebSocket {
    private final Listener listener;
    private boolean over;

    private HandHeldSocket(Listener listener) {
        this.listener = listener;
    }

    boolean isOpen() {
        return !over;
    }

    void tell(String message) {
        listener.onText(this, message, true);
    }

    void close(int code) {
        over = true;
        listener.onClose(this, code, "");
    }

    @Override
    public CompletableFuture<WebSocket> sendText(CharSequence data, boolean last) {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public CompletableFuture<WebSocket> sendBinary(ByteBuffer data, boolean last) {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public CompletableFuture<WebSocket> sendPing(ByteBuffer message) {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public CompletableFuture<WebSocket> sendPong(ByteBuffer message) {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public CompletableFuture<WebSocket> sendClose(int statusCode, String reason) {
        over = true;
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void request(long n) {}

    @Override
    public String getSubprotocol() {
        return "";
    }

    @Override
    public boolean isOutputClosed() {
        return over;
    }

    @Override
    public boolean isInputClosed() {
        return over;
    }

    @Override
    public void abort() {
        over = true;
    }

    /** Opens them. */
    record Builder(Consumer<HandHeldSocket> opened) implements WebSocket.Builder {
        @Override
        public WebSocket.Builder header(String name, String value) {
            return this;
        }

        @Override
        public WebSocket.Builder connectTimeout(Duration timeout) {
            return this;
        }

        @Override
        public WebSocket.Builder subprotocols(String mostPreferred, String... lesserPreferred) {
            return this;
        }

        @Override
        public CompletableFuture<WebSocket> buildAsync(URI address, Listener listener) {
            var socket = new HandHeldSocket(listener);
            opened.accept(socket);
            listener.onOpen(socket);
            return CompletableFuture.completedFuture(socket);
        }
    }
}
