/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.vetbell.audio.MuLaw;

/**
 * OpenAI's realtime socket, for transcription: strict about what it is sent, and says what its
 * script holds. A commit makes an item, whose words come as deltas and then as a whole.
 */
public final class FakeOpenAiRealtime extends WebSocketServer implements AutoCloseable {
    /** What goes wrong at a commit. */
    public enum Mishap {
        NONE,
        /** No word ever comes. */
        STALL,
        /** The connection breaks. */
        RESET,
        /** What comes is no JSON. */
        GARBAGE,
        /** Half a message, and then the end. */
        HALF,
        BUSY,
        EXPIRED,
        /** The transcription of the item fails. */
        ITEM_FAILED
    }

    private static final int LEAST_SOUND = 800;

    /** 100 ms of samples that are no background. */
    private static final int LEAST_SPEECH = 800;

    private static final int BACKGROUND = 300;

    private final CountDownLatch started = new CountDownLatch(1);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Deque<String> script = new ArrayDeque<>();
    private final Deque<Caller> callers = new ArrayDeque<>();
    private final Deque<Mishap> mishaps = new ArrayDeque<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<JsonObject> sessions = new ArrayList<>();
    private Supplier<Duration> delay = () -> Duration.ZERO;
    private int sound;
    private int items;
    private boolean onlySpeech;

    private FakeOpenAiRealtime() {
        super(new InetSocketAddress("127.0.0.1", 0), 1);
        setReuseAddr(true);
        setConnectionLostTimeout(0);
    }

    /** One that listens. */
    public static FakeOpenAiRealtime listening() {
        var fake = new FakeOpenAiRealtime();
        fake.start();
        try {
            if (!fake.started.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the fake does not start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return fake;
    }

    /** The words of the next commits, in order; without any left the caller said nothing. */
    public synchronized FakeOpenAiRealtime hears(String... words) {
        script.addAll(List.of(words));
        return this;
    }

    /** From now on a commit without speech before it has no words, as with the real service. */
    public synchronized FakeOpenAiRealtime hearingSpeechOnly() {
        onlySpeech = true;
        return this;
    }

    /** The next caller says that, and that goes wrong at their first words. */
    public synchronized FakeOpenAiRealtime nextCaller(String words, Mishap mishap) {
        callers.add(new Caller(words, mishap));
        return this;
    }

    /** What goes wrong at the next commits, in order. */
    public synchronized FakeOpenAiRealtime mishaps(Mishap... next) {
        mishaps.addAll(List.of(next));
        return this;
    }

    /** How long after a commit its words come. */
    public synchronized FakeOpenAiRealtime after(Supplier<Duration> distribution) {
        delay = distribution;
        return this;
    }

    /** Everything scripted that did not happen is taken back. */
    public synchronized void forget() {
        script.clear();
        callers.clear();
        mishaps.clear();
    }

    /** Its address, as a base URL. */
    public String url() {
        return "http://127.0.0.1:" + getPort();
    }

    /** What clients did that the real service would refuse. */
    public synchronized List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** The sessions as they were configured. */
    public synchronized List<JsonObject> sessions() {
        return List.copyOf(sessions);
    }

    /** Bytes of sound that came. */
    public synchronized int sound() {
        return sound;
    }

    @Override
    public void onStart() {
        started.countDown();
    }

    @Override
    public synchronized void onOpen(WebSocket socket, ClientHandshake handshake) {
        socket.setAttachment(new Line(callers.poll()));
        complainUnless(
                "/v1/realtime?intent=transcription".equals(handshake.getResourceDescriptor()),
                "path " + handshake.getResourceDescriptor());
        complainUnless(
                handshake.getFieldValue("Authorization").startsWith("Bearer "), "no bearer token");
        complainUnless(
                handshake.getFieldValue("OpenAI-Beta").isEmpty(), "asks for the beta dialect");
        say(socket, "{\"type\":\"session.created\",\"session\":{\"type\":\"transcription\"}}");
    }

    @Override
    public synchronized void onMessage(WebSocket socket, String message) {
        JsonObject json = Json.createReader(new StringReader(message)).readObject();
        switch (json.getString("type")) {
            case "session.update" -> configured(socket, json.getJsonObject("session"));
            case "input_audio_buffer.append" -> {
                byte[] more = Base64.getDecoder().decode(json.getString("audio"));
                complainUnless(!sessions.isEmpty(), "sound before the session was configured");
                sound += more.length;
                Line line = socket.getAttachment();
                line.uncommitted += more.length;
                line.loud += loud(more);
            }
            case "input_audio_buffer.commit" -> commit(socket);
            default -> complainUnless(false, "unknown event " + json.getString("type"));
        }
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {}

    @Override
    public void onError(WebSocket socket, Exception failure) {}

    @Override
    public void close() throws InterruptedException {
        clock.shutdownNow();
        stop(500);
    }

    private static int loud(byte[] mulaw) {
        int loud = 0;
        for (byte code : mulaw) {
            loud += Math.abs(MuLaw.decode(code)) > BACKGROUND ? 1 : 0;
        }
        return loud;
    }

    private void configured(WebSocket socket, JsonObject session) {
        sessions.add(session);
        JsonObject input = session.getJsonObject("audio").getJsonObject("input");
        complainUnless("transcription".equals(session.getString("type", "")), "session type");
        complainUnless(
                "audio/pcmu".equals(input.getJsonObject("format").getString("type")), "format");
        complainUnless(input.isNull("turn_detection"), "turn detection");
        say(socket, "{\"type\":\"session.updated\"}");
    }

    private void commit(WebSocket socket) {
        Line line = socket.getAttachment();
        if (line.uncommitted < LEAST_SOUND) {
            complainUnless(false, "commit of less than 100 ms");
            say(socket, error("input_audio_buffer_commit_empty"));
            return;
        }
        line.uncommitted = 0;
        String item = "item_" + ++items;
        boolean spoken = !onlySpeech || line.loud >= LEAST_SPEECH;
        line.loud = 0;
        Mishap mishap = spoken ? line.mishap(mishaps) : Mishap.NONE;
        if (mishap == Mishap.RESET) {
            socket.closeConnection(1006, "");
            return;
        }
        say(socket, "{\"type\":\"input_audio_buffer.committed\",\"item_id\":\"" + item + "\"}");
        String words = spoken ? line.words(script) : "";
        switch (mishap) {
            case STALL, RESET -> {}
            case GARBAGE -> say(socket, "this is no JSON");
            case HALF -> {
                say(socket, "{\"type\":\"conversation.item.input_audio_transcr");
                socket.close(1011);
            }
            case BUSY -> say(socket, error("rate_limit_exceeded"));
            case EXPIRED -> say(socket, error("session_expired"));
            case ITEM_FAILED -> say(socket, words("failed", item, "", ""));
            case NONE -> later(() -> transcribe(socket, item, words));
        }
    }

    private void transcribe(WebSocket socket, String item, String words) {
        for (String word : words.split("(?<= )")) {
            if (!word.isEmpty()) {
                say(socket, words("delta", item, "delta", word));
            }
        }
        say(socket, words("completed", item, "transcript", words));
    }

    private void later(Runnable what) {
        long millis = delay.get().toMillis();
        if (millis == 0) {
            what.run();
        } else {
            clock.schedule(what, millis, TimeUnit.MILLISECONDS);
        }
    }

    private static String words(String kind, String item, String field, String text) {
        var json =
                Json.createObjectBuilder()
                        .add("type", "conversation.item.input_audio_transcription." + kind)
                        .add("item_id", item)
                        .add("content_index", 0);
        return (field.isEmpty() ? json : json.add(field, text)).build().toString();
    }

    private static String error(String code) {
        return Json.createObjectBuilder()
                .add("type", "error")
                .add("error", Json.createObjectBuilder().add("code", code).add("type", "x"))
                .build()
                .toString();
    }

    private static void say(WebSocket socket, String message) {
        if (socket.isOpen()) {
            socket.send(message);
        }
    }

    /** A caller of whom it is known beforehand what they say. */
    private record Caller(String words, Mishap mishap) {}

    /** One connection. */
    private static final class Line {
        private final Deque<Caller> caller = new ArrayDeque<>();
        private int uncommitted;
        private int loud;

        Line(Caller known) {
            if (known != null) {
                caller.add(known);
            }
        }

        Mishap mishap(Deque<Mishap> anybodys) {
            if (!caller.isEmpty()) {
                return caller.peek().mishap;
            }
            return anybodys.isEmpty() ? Mishap.NONE : anybodys.poll();
        }

        String words(Deque<String> anybodys) {
            if (!caller.isEmpty()) {
                return caller.poll().words;
            }
            return anybodys.isEmpty() ? "" : anybodys.poll();
        }
    }

    private void complainUnless(boolean fine, String complaint) {
        if (!fine) {
            complaints.add(complaint);
        }
    }
}
