/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.media;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Queue;
import java.util.concurrent.CompletionStage;

/** Puts what a socket receives into a queue, whole messages only. */
final class Ear implements WebSocket.Listener {

    private final Queue<SocketEvent> arrived;
    private final StringBuilder partial = new StringBuilder();
    private volatile boolean stalled;

    Ear(Queue<SocketEvent> arrived) {
        this.arrived = arrived;
    }

    void stall() {
        stalled = true;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            arrived.offer(new SocketEvent.Text(partial.toString()));
            partial.setLength(0);
        }
        askForMore(socket);
        return null;
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
        arrived.offer(new SocketEvent.Binary());
        askForMore(socket);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        arrived.offer(new SocketEvent.Closed(code));
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable failure) {
        arrived.offer(new SocketEvent.Closed(WebSocketCodes.ABNORMAL));
    }

    private void askForMore(WebSocket socket) {
        if (!stalled) {
            socket.request(1);
        }
    }
}
