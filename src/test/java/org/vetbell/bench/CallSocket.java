package org.vetbell.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One call to Vetbell on the media stream: rings, opens the socket it is told, sends a frame every
 * 20 ms, gives marks back at once, and has the menu repeated now and then so that the call stays
 * alive. {@link #send} is for one thread.
 */
final class CallSocket implements WebSocket.Listener, Pace.Sender {
    private static final Pattern SOCKET = Pattern.compile("<Stream[^>]* url=\"([^\"]+)\"");
    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");
    private static final Pattern MARK = Pattern.compile("\"name\":\"([^\"]+)\"");
    private static final int REPEAT_EVERY = 16 * 50;

    private final String callSid;
    private final String streamSid;
    private final Latencies greeting;
    private final StringBuilder message = new StringBuilder();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final int phase;
    private WebSocket socket;
    private CompletableFuture<?> lastSend = CompletableFuture.completedFuture(null);
    private long startedAt;
    private boolean greeted;
    private int frames;

    private CallSocket(int number, Latencies greeting) {
        this.callSid = "CA%032x".formatted(System.nanoTime());
        this.streamSid = "MZ%032x".formatted(number);
        this.greeting = greeting;
        this.phase = number * 37 % REPEAT_EVERY;
    }

    static CallSocket open(
            HttpClient client, Webhooks carrier, Target target, int number, Latencies greeting)
            throws Exception {
        var call = new CallSocket(number, greeting);
        String document = carrier.ring(call.callSid, CallScenario.NUMBER);
        String address = find(SOCKET, document);
        call.socket =
                client.newWebSocketBuilder()
                        .header("X-Twilio-Signature", carrier.sign(address))
                        .buildAsync(URI.create(address), call)
                        .get(10, TimeUnit.SECONDS);
        call.start(target, find(TICKET, document));
        return call;
    }

    /** Sends the next frame. */
    @Override
    public void send() {
        frames++;
        text(TwilioFrame.media(streamSid, frames));
        if ((frames + phase) % REPEAT_EVERY == 0) {
            text(
                    "{\"event\":\"dtmf\",\"streamSid\":\"%s\",\"dtmf\":{\"track\":\"inbound_track\",\"digit\":\"0\"}}"
                            .formatted(streamSid));
        }
    }

    /** The caller hangs up. */
    void close(Webhooks carrier) throws Exception {
        text(
                "{\"event\":\"stop\",\"streamSid\":\"%s\",\"stop\":{\"callSid\":\"%s\"}}"
                        .formatted(streamSid, callSid));
        lastSend.thenCompose(done -> socket.sendClose(WebSocket.NORMAL_CLOSURE, ""))
                .thenCompose(done -> closed)
                .get(10, TimeUnit.SECONDS);
        carrier.over(callSid, CallScenario.NUMBER);
        if (!greeted) {
            greeting.addLost(1);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        message.append(data);
        if (last) {
            received(message.toString());
            message.setLength(0);
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

    private void received(String json) {
        if (json.contains("\"media\"") && !greeted) {
            greeted = true;
            greeting.add(System.nanoTime() - startedAt);
        }
        Matcher mark = MARK.matcher(json);
        if (json.contains("\"mark\"") && mark.find()) {
            text(
                    "{\"event\":\"mark\",\"streamSid\":\"%s\",\"mark\":{\"name\":\"%s\"}}"
                            .formatted(streamSid, mark.group(1)));
        }
    }

    private void start(Target target, String ticket) {
        startedAt = System.nanoTime();
        text("{\"event\":\"connected\",\"protocol\":\"Call\",\"version\":\"1.0.0\"}");
        text(
                """
                {"event":"start","sequenceNumber":"1","streamSid":"%s","start":{"accountSid":"%s",\
                "streamSid":"%s","callSid":"%s","tracks":["inbound"],"mediaFormat":{"encoding":\
                "audio/x-mulaw","sampleRate":8000,"channels":1},"customParameters":{"ticket":"%s"}}}"""
                        .formatted(streamSid, target.account(), streamSid, callSid, ticket));
    }

    /** Marks go out on the client's threads, frames on the pacing one. */
    private synchronized void text(String json) {
        lastSend = lastSend.thenCompose(done -> socket.sendText(json, true));
    }

    private static String find(Pattern pattern, String document) {
        Matcher found = pattern.matcher(document);
        if (!found.find()) {
            throw new IllegalStateException("not answered on a media stream: " + document);
        }
        return found.group(1).replace("&amp;", "&");
    }
}
