/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.vetbell.audio.Tone;

/**
 * ElevenLabs' multi-context socket: strict about what it is sent, and hums 60 ms for every
 * character it is to say, faster than real time. A context is finished when it was closed and all
 * of its sound was sent.
 */
public final class FakeElevenLabs extends ScriptedSockets {
    private static final int MOST_CONTEXTS = 5;
    private static final int BYTES_PER_CHARACTER = 480;
    private static final int CHUNK = 3000;
    private static final int WRITTEN_WITHIN_MILLIS = 30;

    private final Deque<VoiceMishap> mishaps = new ArrayDeque<>();
    private final List<String> sentences = new ArrayList<>();
    private final List<String> paths = new ArrayList<>();
    private final Map<WebSocket, Map<String, Context>> open = new HashMap<>();
    private Supplier<Duration> firstSound = () -> Duration.ZERO;
    private Supplier<Duration> between = () -> Duration.ZERO;
    private Optional<Function<String, byte[]>> sounds = Optional.empty();
    private Witness witness = Witness.NONE;
    private int keptAlive;
    private int mostOpen;

    private FakeElevenLabs(int port) {
        super(port);
    }

    /** One that listens. */
    public static FakeElevenLabs listening() {
        return listening(0);
    }

    /** One that listens on that port. */
    public static FakeElevenLabs listening(int port) {
        var fake = new FakeElevenLabs(port);
        fake.listen();
        return fake;
    }

    /** What goes wrong with the next sentences, in order. */
    public synchronized FakeElevenLabs mishaps(VoiceMishap... next) {
        mishaps.addAll(List.of(next));
        return this;
    }

    /** Whether everything that was to go wrong has. */
    public synchronized boolean wentWrong() {
        return mishaps.isEmpty();
    }

    /** Nothing more is to go wrong. */
    public synchronized void forget() {
        mishaps.clear();
    }

    /** How long the first sound of a sentence takes, and each further piece. */
    public synchronized FakeElevenLabs after(Supplier<Duration> first, Supplier<Duration> further) {
        firstSound = first;
        between = further;
        return this;
    }

    /** What sentences sound like, if it is not a hum. */
    public synchronized FakeElevenLabs sounding(Function<String, byte[]> its) {
        sounds = Optional.of(its);
        return this;
    }

    /** Is told of all sentences and their first sound. */
    public synchronized FakeElevenLabs seenBy(Witness its) {
        witness = its;
        return this;
    }

    /** What was to be said. */
    public synchronized List<String> sentences() {
        return List.copyOf(sentences);
    }

    /** Waits until it was told to say so many sentences. */
    public synchronized void await(int many) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (sentences.size() < many) {
            long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            if (left <= 0) {
                throw new IllegalStateException("only " + sentences.size() + " sentences came");
            }
            wait(left);
        }
    }

    /** The paths of all sockets that were opened. */
    public synchronized List<String> paths() {
        return List.copyOf(paths);
    }

    /** How many sockets are open. */
    public synchronized int sockets() {
        return open.size();
    }

    /** How often a socket was kept alive. */
    public synchronized int keptAlive() {
        return keptAlive;
    }

    /** The most contexts that any socket had at once. */
    public synchronized int mostContexts() {
        return mostOpen;
    }

    @Override
    public synchronized void onOpen(WebSocket socket, ClientHandshake handshake) {
        open.put(socket, new HashMap<>());
        String path = handshake.getResourceDescriptor();
        paths.add(path);
        complainUnless(
                path.matches("/v1/text-to-speech/[A-Za-z0-9]+/multi-stream-input\\?.*"), path);
        complainUnless(path.contains("output_format=ulaw_8000"), "no telephone sound: " + path);
        complainUnless(path.contains("auto_mode=true"), "no auto mode: " + path);
        complainUnless(!handshake.getFieldValue("xi-api-key").isEmpty(), "no key");
    }

    @Override
    public synchronized void onMessage(WebSocket socket, String message) {
        JsonObject json = Json.createReader(new StringReader(message)).readObject();
        if (json.getBoolean("close_socket", false)) {
            socket.close(1000);
            return;
        }
        String id = json.getString("context_id", "");
        if (id.isEmpty()) {
            complainUnless("".equals(json.getString("text", "-")), "text without a context");
            keptAlive++;
            return;
        }
        Map<String, Context> contexts = open.get(socket);
        if (contexts == null) {
            return;
        }
        Context its = contexts.get(id);
        if (its == null) {
            begin(socket, id, json);
        } else if (json.getBoolean("close_context", false)) {
            its.closed = true;
            finishIfComplete(socket, its);
        } else {
            complainUnless(json.getString("text").endsWith(" "), "text without a final space");
            complainUnless(!json.containsKey("voice_settings"), "settings with a later text");
            complainUnless(json.getBoolean("flush", false), "text that is not flushed");
            say(socket, its, json.getString("text").strip());
        }
    }

    @Override
    public synchronized void onClose(WebSocket socket, int code, String reason, boolean remote) {
        open.remove(socket);
    }

    private void begin(WebSocket socket, String id, JsonObject json) {
        Map<String, Context> contexts = open.get(socket);
        complainUnless(" ".equals(json.getString("text", "")), "a context must open with a space");
        contexts.put(id, new Context(id));
        mostOpen = Math.max(mostOpen, contexts.size());
        if (contexts.size() > MOST_CONTEXTS) {
            complainUnless(false, "too many contexts");
            crowded(socket);
        }
    }

    private void say(WebSocket socket, Context context, String words) {
        sentences.add(words);
        notifyAll();
        witness.sees(Witness.What.SENTENCE, words);
        context.words = words;
        context.sound = sounds.map(its -> its.apply(words));
        VoiceMishap mishap = mishaps.isEmpty() ? VoiceMishap.NONE : mishaps.poll();
        context.mishap = mishap;
        switch (mishap) {
            case STALL -> {}
            case RESET -> socket.closeConnection(1006, "");
            case GARBAGE -> socket.send("no JSON at all");
            case HALF -> {
                socket.send("{\"audio\":\"AAAA");
                socket.close(1011);
            }
            case BUSY -> socket.send(VoiceMessages.error(context.id, "system_busy"));
            case QUOTA -> socket.send(VoiceMessages.error(context.id, "quota_exceeded"));
            case CROWDED -> crowded(socket);
            default -> later(firstSound, () -> sound(socket, context, 0, length(context, words)));
        }
    }

    private static int length(Context context, String words) {
        return switch (context.mishap) {
            case ENDLESS -> 4_000_000;
            default ->
                    context.sound
                            .map(its -> its.length)
                            .orElse(words.length() * BYTES_PER_CHARACTER);
        };
    }

    private synchronized void sound(WebSocket socket, Context context, int from, int length) {
        if (!socket.isOpen()) {
            return;
        }
        if (from > 0 && context.mishap == VoiceMishap.STALL_IN_THE_MIDDLE) {
            return;
        }
        if (from > 0 && context.mishap == VoiceMishap.RESET_IN_THE_MIDDLE) {
            breakOnceWritten(socket);
            return;
        }
        int bytes = Math.min(CHUNK, length - from);
        if (bytes <= 0) {
            context.complete = true;
            finishIfComplete(socket, context);
            return;
        }
        if (from == 0) {
            witness.sees(Witness.What.SOUND, context.words);
        }
        socket.send(
                VoiceMessages.sound(
                        context.id,
                        context.sound
                                .map(its -> Arrays.copyOfRange(its, from, from + bytes))
                                .orElse(Arrays.copyOf(Tone.beep(), bytes)),
                        context.mishap == VoiceMishap.OTHER_SPELLING));
        later(between, () -> sound(socket, context, from + bytes, length));
    }

    private void finishIfComplete(WebSocket socket, Context context) {
        if (context.closed && context.complete && context.mishap != VoiceMishap.NO_FINAL) {
            open.getOrDefault(socket, Map.of()).remove(context.id);
            socket.send(
                    VoiceMessages.last(context.id, context.mishap == VoiceMishap.OTHER_SPELLING));
        }
    }

    /** What was sent before arrives before. */
    private void breakOnceWritten(WebSocket socket) {
        clock.schedule(
                () -> {
                    if (socket.hasBufferedData()) {
                        breakOnceWritten(socket);
                    } else {
                        socket.closeConnection(1006, "");
                    }
                },
                WRITTEN_WITHIN_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    private static void crowded(WebSocket socket) {
        socket.send(VoiceMessages.crowded());
        socket.close(1008);
    }

    private void later(Supplier<Duration> distribution, Runnable what) {
        long millis = distribution.get().toMillis();
        if (!clock.isShutdown()) {
            clock.schedule(what, millis, TimeUnit.MILLISECONDS);
        }
    }

    private static final class Context {
        private final String id;
        private VoiceMishap mishap = VoiceMishap.NONE;
        private String words = "";
        private Optional<byte[]> sound = Optional.empty();
        private boolean closed;
        private boolean complete;

        Context(String id) {
            this.id = id;
        }
    }
}
