/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;

/**
 * Deepgram's listening socket: strict about what it is sent, and says what its script holds when it
 * is told to finalize: words that may change, then the first half of them for good, then the rest.
 */
public final class FakeDeepgram extends ScriptedRecogniser {
    /** Words come, but never for good; they come again with the next ones. */
    public static final RecogniserMishap UNFINALIZED = new RecogniserMishap.Usual("UNFINALIZED");

    /** The connection breaks after the first half of the words. */
    public static final RecogniserMishap RESET_HALFWAY =
            new RecogniserMishap.Usual("RESET_HALFWAY");

    /** A result with a list where a name belongs. */
    public static final RecogniserMishap OTHER_SHAPE =
            RecogniserMishap.says("{\"type\":\"Results\",\"channel\":[0,1]}");

    /** It says that it is in trouble. */
    public static final RecogniserMishap ERROR =
            RecogniserMishap.says("{\"type\":\"Error\",\"description\":\"my dog\"}");

    /** It closes, as it does when it is in trouble. */
    public static final RecogniserMishap NETWORK = RecogniserMishap.closes(1011);

    /** It closes, as it does when it cannot read the sound. */
    public static final RecogniserMishap DATA = RecogniserMishap.closes(1008);

    private static final int SECOND = 8000;
    private static final int LARGEST = SECOND / 4;

    /** With less it would not answer. */
    private static final int NOTICEABLE = 800;

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
    void opened(WebSocket socket, String path, List<String> query, ClientHandshake handshake) {
        socket.setAttachment(new Line());
        complainUnless("/v1/listen".equals(path), "path " + path);
        complainUnless(handshake.getFieldValue("Authorization").startsWith("Token "), "no token");
        complainUnlessAsked(
                query,
                "encoding=mulaw",
                "sample_rate=8000",
                "channels=1",
                "interim_results=true",
                "endpointing=false");
    }

    @Override
    public synchronized void onMessage(WebSocket socket, ByteBuffer message) {
        int more = message.remaining();
        complainUnless(more > 0, "a frame without sound ends the stream");
        complainUnless(more <= LARGEST, "more than 250 ms at once");
        byte[] sound = new byte[more];
        message.get(sound);
        heard(socket, sound);
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

    private void finish(WebSocket socket) {
        Line line = socket.getAttachment();
        if (line.heard - line.certain < NOTICEABLE) {
            complainUnless(false, "told to finalize hardly any sound");
            return;
        }
        boolean spoken = pause(socket);
        RecogniserMishap mishap = spoken ? mishap(socket) : RecogniserMishap.NONE;
        int until = line.heard;
        if (!spoken) {
            List<Word> words = line.unfinished;
            later(socket, () -> transcribe(socket, line, words, until));
            taken(line);
        } else if (mishap.equals(UNFINALIZED)) {
            List<Word> words = next(socket, line);
            guess(socket, line, words);
            line.unfinished = words;
            line.spoken = line.heard;
        } else if (mishap.equals(RESET_HALFWAY)) {
            List<Word> words = next(socket, line);
            int half = words.size() / 2;
            unheard(text(words.subList(half, words.size())));
            certain(socket, line, words.subList(0, half), (line.certain + line.heard) / 2);
            resetOnceWritten(socket);
        } else if (!mishap.play(socket, () -> guess(socket, line, next(socket, line)))) {
            List<Word> words = next(socket, line);
            later(socket, () -> transcribe(socket, line, words, until));
            taken(line);
        }
    }

    /** All that was said until now is transcribed, or will be. */
    private static void taken(Line line) {
        line.spoken = line.heard;
        line.unfinished = List.of();
    }

    private void transcribe(WebSocket socket, Line line, List<Word> words, int end) {
        guess(socket, line, words);
        int half = words.size() / 2;
        if (half > 0) {
            int until = words.get(half).at;
            certain(socket, line, words.subList(0, half), until);
        }
        say(
                socket,
                result(line.certain, end, words.subList(half, words.size()))
                        .add("is_final", true)
                        .add("from_finalize", true)
                        .build()
                        .toString());
        line.certain = end;
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
    private List<Word> next(WebSocket socket, Line line) {
        List<Word> words = new ArrayList<>(line.unfinished);
        String text = words(socket);
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
