/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;

/**
 * Deepgram's listening socket: strict about what it is sent, and says what its script holds when it
 * is told to finalize: words that may change, then the first half of them for good, then the rest.
 */
public final class FakeDeepgram extends ScriptedSockets {
    /** What goes wrong when it is told to finalize. */
    public enum Mishap {
        NONE,
        /** No word ever comes. */
        STALL,
        /** Words come, but never for good; they come again with the next ones. */
        UNFINALIZED,
        /** The connection breaks. */
        RESET,
        /** The connection breaks after the first half of the words. */
        RESET_HALFWAY,
        /** What comes is no JSON. */
        GARBAGE,
        /** Half a message, and then the end. */
        HALF,
        /** A result with a list where a name belongs. */
        OTHER_SHAPE,
        /** It says that it is in trouble. */
        ERROR,
        /** It closes, as it does when it is in trouble. */
        NETWORK,
        /** It closes, as it does when it cannot read the sound. */
        DATA
    }

    private static final int SECOND = 8000;
    private static final int LARGEST = SECOND / 4;

    /** With less it would not answer. */
    private static final int NOTICEABLE = 800;

    private final Deque<String> script = new ArrayDeque<>();
    private final Deque<Mishap> mishaps = new ArrayDeque<>();
    private final List<List<String>> asked = new ArrayList<>();
    private int sound;
    private int keptAlive;

    private FakeDeepgram(int port) {
        super(port);
    }

    /** One that listens. */
    public static FakeDeepgram listening() {
        var fake = new FakeDeepgram(0);
        fake.listen();
        return fake;
    }

    /** The words of the next pauses, in order; without any left the caller said nothing. */
    public synchronized FakeDeepgram hears(String... words) {
        script.addAll(List.of(words));
        return this;
    }

    /** What goes wrong at the next pauses, in order. */
    public synchronized FakeDeepgram mishaps(Mishap... next) {
        mishaps.addAll(List.of(next));
        return this;
    }

    /** What was asked for when sockets were opened: names and values. */
    public synchronized List<List<String>> asked() {
        return List.copyOf(asked);
    }

    /** Bytes of sound that came. */
    public synchronized int sound() {
        return sound;
    }

    /** Waits until a socket was kept alive that often. */
    public synchronized void awaitKeptAlive(int times) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (keptAlive < times) {
            long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            if (left <= 0) {
                throw new IllegalStateException("kept alive " + keptAlive + " times");
            }
            wait(left);
        }
    }

    @Override
    public synchronized void onOpen(WebSocket socket, ClientHandshake handshake) {
        URI address = URI.create(handshake.getResourceDescriptor());
        List<String> query =
                Arrays.stream(address.getRawQuery().split("&"))
                        .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                        .toList();
        Newest.add(asked, query);
        socket.setAttachment(new Line());
        complainUnless("/v1/listen".equals(address.getPath()), "path " + address.getPath());
        complainUnless(handshake.getFieldValue("Authorization").startsWith("Token "), "no token");
        for (String needed :
                List.of(
                        "encoding=mulaw",
                        "sample_rate=8000",
                        "channels=1",
                        "interim_results=true",
                        "endpointing=false")) {
            complainUnless(query.contains(needed), "not asked for: " + needed);
        }
    }

    @Override
    public synchronized void onMessage(WebSocket socket, ByteBuffer message) {
        int more = message.remaining();
        complainUnless(more > 0, "a frame without sound ends the stream");
        complainUnless(more <= LARGEST, "more than 250 ms at once");
        sound += more;
        Line line = socket.getAttachment();
        line.heard += more;
    }

    @Override
    public synchronized void onMessage(WebSocket socket, String message) {
        JsonObject json = Json.createReader(new StringReader(message)).readObject();
        switch (json.getString("type")) {
            case "KeepAlive" -> {
                keptAlive++;
                notifyAll();
            }
            case "Finalize" -> finish(socket);
            default -> complainUnless(false, "unknown message " + json.getString("type"));
        }
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {}

    private void finish(WebSocket socket) {
        Line line = socket.getAttachment();
        if (line.heard - line.certain < NOTICEABLE) {
            complainUnless(false, "told to finalize hardly any sound");
            return;
        }
        Mishap mishap = mishaps.isEmpty() ? Mishap.NONE : mishaps.poll();
        switch (mishap) {
            case NONE -> transcribe(socket, line, next(line));
            case UNFINALIZED -> {
                List<Word> words = next(line);
                guess(socket, line, words);
                line.unfinished = words;
                line.spoken = line.heard;
            }
            case RESET_HALFWAY -> {
                List<Word> words = next(line);
                int half = words.size() / 2;
                script.addFirst(text(words.subList(half, words.size())));
                certain(socket, line, words.subList(0, half), (line.certain + line.heard) / 2);
                resetOnceWritten(socket);
            }
            case RESET -> reset(socket);
            case STALL -> {}
            case GARBAGE -> say(socket, "this is no JSON");
            case OTHER_SHAPE -> say(socket, "{\"type\":\"Results\",\"channel\":[0,1]}");
            case ERROR -> say(socket, "{\"type\":\"Error\",\"description\":\"my dog\"}");
            case HALF -> {
                say(socket, "{\"type\":\"Results\",\"chan");
                socket.close(1011);
            }
            case NETWORK -> socket.close(1011, "NET-0000");
            case DATA -> socket.close(1008, "DATA-0000");
        }
    }

    private void transcribe(WebSocket socket, Line line, List<Word> words) {
        guess(socket, line, words);
        int half = words.size() / 2;
        if (half > 0) {
            int until = words.get(half).at;
            certain(socket, line, words.subList(0, half), until);
        }
        say(
                socket,
                result(line.certain, line.heard, words.subList(half, words.size()))
                        .add("is_final", true)
                        .add("from_finalize", true)
                        .build()
                        .toString());
        line.certain = line.heard;
        line.spoken = line.heard;
        line.unfinished = List.of();
    }

    private void certain(WebSocket socket, Line line, List<Word> words, int until) {
        say(
                socket,
                result(line.certain, until, words)
                        .add("is_final", true)
                        .add("from_finalize", false)
                        .build()
                        .toString());
        line.certain = until;
    }

    private void guess(WebSocket socket, Line line, List<Word> words) {
        for (int some = 1; some <= words.size(); some++) {
            say(
                    socket,
                    result(line.certain, line.heard, words.subList(0, some))
                            .add("is_final", false)
                            .build()
                            .toString());
        }
    }

    /** Those that are not certain yet, and those of this pause, evenly over its sound. */
    private List<Word> next(Line line) {
        List<Word> words = new ArrayList<>(line.unfinished);
        String text = script.isEmpty() ? "" : script.poll();
        String[] more = text.isEmpty() ? new String[0] : text.split(" ");
        for (int i = 0; i < more.length; i++) {
            int at = line.spoken + i * (line.heard - line.spoken) / more.length;
            words.add(new Word(more[i], at));
        }
        return words;
    }

    private static JsonObjectBuilder result(int from, int to, List<Word> words) {
        JsonArrayBuilder each = Json.createArrayBuilder();
        words.forEach(
                word ->
                        each.add(
                                Json.createObjectBuilder()
                                        .add("word", word.text)
                                        .add("start", seconds(word.at))));
        var best =
                Json.createObjectBuilder()
                        .add("transcript", text(words))
                        .add("confidence", words.isEmpty() ? 0 : 0.9)
                        .add("words", each);
        return Json.createObjectBuilder()
                .add("type", "Results")
                .add("start", seconds(from))
                .add("duration", seconds(to - from))
                .add(
                        "channel",
                        Json.createObjectBuilder()
                                .add("alternatives", Json.createArrayBuilder().add(best)));
    }

    private static double seconds(int bytes) {
        return (double) bytes / SECOND;
    }

    private static String text(List<Word> words) {
        return String.join(" ", words.stream().map(Word::text).toList());
    }

    private static void say(WebSocket socket, String message) {
        if (socket.isOpen()) {
            socket.send(message);
        }
    }

    /**
     * @param at byte of the sound at which it begins
     */
    private record Word(String text, int at) {}

    /** One caller, in bytes of sound. */
    private static final class Line {
        private int heard;
        private int certain;
        private int spoken;
        private List<Word> unfinished = List.of();
    }
}
