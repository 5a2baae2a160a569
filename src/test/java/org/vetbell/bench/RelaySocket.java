package org.vetbell.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * One call to the relay. {@link #send} is for one thread; the answers arrive on the client's
 * threads, in the order of the frames.
 */
final class RelaySocket implements WebSocket.Listener, Pace.Sender {

    private final Latencies latencies;
    private final String streamSid;
    private final Queue<Long> sentAt = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private WebSocket socket;
    private CompletableFuture<?> lastSend = CompletableFuture.completedFuture(null);
    private int frames;

    private RelaySocket(Latencies latencies, String streamSid) {
        this.latencies = latencies;
        this.streamSid = streamSid;
    }

    static RelaySocket open(HttpClient client, URI address, String streamSid, Latencies latencies)
            throws Exception {
        RelaySocket call = new RelaySocket(latencies, streamSid);
        call.socket =
                client.newWebSocketBuilder().buildAsync(address, call).get(10, TimeUnit.SECONDS);
        return call;
    }

    /**
     * Sends the next frame; the time counts from now even when earlier frames are still on the way.
     */
    @Override
    public void send() {
        String frame = TwilioFrame.media(streamSid, ++frames);
        sentAt.add(System.nanoTime());
        lastSend = lastSend.thenCompose(done -> socket.sendText(frame, true));
    }

    /** Closes; the server's own close comes behind its last answer. */
    void close() throws Exception {
        lastSend.thenCompose(done -> socket.sendClose(WebSocket.NORMAL_CLOSURE, ""))
                .thenCompose(done -> closed)
                .get(10, TimeUnit.SECONDS);
        latencies.addLost(sentAt.size());
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        if (last) {
            Long sent = sentAt.poll();
            if (sent != null) {
                latencies.add(System.nanoTime() - sent);
            }
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closed.complete(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.completeExceptionally(error);
    }
}
