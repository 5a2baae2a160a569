/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import static org.vetbell.fake.ai.ConversationEvents.transcription;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.vetbell.fake.TurnDetector;

/**
 * OpenAI's realtime socket, for transcription: strict about what it is sent, and says what its
 * script holds. A commit makes an item, whose words come as deltas and then as a whole; so does the
 * end of a turn, where it is asked to find that.
 */
public final class FakeOpenAiRealtime extends ScriptedSockets {
    /** What goes wrong at a commit. */
    public enum Mishap {
        NONE,
        /** No word ever comes. */
        STALL,
        /** One word comes, and no more. */
        STALL_MIDWAY,
        /** The connection breaks. */
        RESET,
        /** What comes is no JSON. */
        GARBAGE,
        /** Half a message, and then the end. */
        HALF,
        /** A message larger than any that makes sense. */
        OVERSIZED,
        BUSY,
        EXPIRED,
        /** The transcription of the item fails. */
        ITEM_FAILED
    }

    private static final int LEAST_SOUND = 800;
    private static final String SEMANTIC = "{\"type\":\"semantic_vad\"}";

    private final Callers<Mishap> callers = Callers.ofOpenAi();
    private final List<JsonObject> sessions = new ArrayList<>();
    private Supplier<Duration> delay = () -> Duration.ZERO;
    private Optional<LivePace> pace = Optional.empty();
    private Witness witness = Witness.NONE;
    private int sound;
    private int items;
    private boolean onlySpeech;

    private FakeOpenAiRealtime(int port) {
        super(port);
    }

    /** One that listens. */
    public static FakeOpenAiRealtime listening() {
        return listening(0);
    }

    /** One that listens on that port. */
    public static FakeOpenAiRealtime listening(int port) {
        var fake = new FakeOpenAiRealtime(port);
        fake.listen();
        return fake;
    }

    /** The words of the next commits, in order; without any left the caller said nothing. */
    public synchronized FakeOpenAiRealtime hears(String... words) {
        callers.say(List.of(words));
        return this;
    }

    /**
     * Callers of whom nothing else is known say these, each a line a commit, from its beginning.
     */
    public synchronized FakeOpenAiRealtime everyCaller(Supplier<? extends Iterator<String>> lines) {
        callers.everyone(lines);
        return this;
    }

    /** From now on a commit without speech before it has no words, as with the real service. */
    public synchronized FakeOpenAiRealtime hearingSpeechOnly() {
        onlySpeech = true;
        return this;
    }

    /** The next caller says that, and that goes wrong at their first words. */
    public synchronized FakeOpenAiRealtime nextCaller(String words, Mishap mishap) {
        callers.known(words, mishap);
        return this;
    }

    /** What goes wrong at the next commits, in order. */
    public synchronized FakeOpenAiRealtime mishaps(Mishap... next) {
        callers.meet(List.of(next));
        return this;
    }

    /** Whether everything that was to go wrong has. */
    public synchronized boolean wentWrong() {
        return callers.safe();
    }

    /** How long after a commit its words come. */
    public synchronized FakeOpenAiRealtime after(Supplier<Duration> distribution) {
        delay = distribution;
        return this;
    }

    /**
     * Words become known while they are spoken; the last of them come so long after the last sound
     * of speech as was said they would come after a commit, yet not before that.
     */
    public synchronized FakeOpenAiRealtime live(LivePace its) {
        pace = Optional.of(its);
        return this;
    }

    /** Is told of all words that are given. */
    public synchronized FakeOpenAiRealtime seenBy(Witness its) {
        witness = its;
        return this;
    }

    /** Everything scripted that did not happen is taken back. */
    public synchronized void forget() {
        callers.forget();
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
    public synchronized void onOpen(WebSocket socket, ClientHandshake handshake) {
        socket.setAttachment(new Hearing(callers.connect(), pace.map(LiveWords::new)));
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
                hear(socket, more);
            }
            case "input_audio_buffer.commit" -> commit(socket);
            default -> complainUnless(false, "unknown event " + json.getString("type"));
        }
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {}

    private void configured(WebSocket socket, JsonObject session) {
        Newest.add(sessions, session);
        JsonObject input = session.getJsonObject("audio").getJsonObject("input");
        complainUnless("transcription".equals(session.getString("type", "")), "session type");
        complainUnless(
                "audio/pcmu".equals(input.getJsonObject("format").getString("type")), "format");
        Hearing hearing = socket.getAttachment();
        hearing.detects = !input.isNull("turn_detection");
        String detection = input.get("turn_detection").toString();
        complainUnless(!hearing.detects || SEMANTIC.equals(detection), "turn detection");
        say(socket, "{\"type\":\"session.updated\"}");
    }

    private void hear(WebSocket socket, byte[] more) {
        Hearing hearing = socket.getAttachment();
        hearing.line.hear(more);
        if (hearing.detects) {
            hearing.detector.hear(
                    more,
                    () ->
                            say(
                                    socket,
                                    ConversationEvents.plain("input_audio_buffer.speech_started")),
                    () -> endTurn(socket));
        }
        hearing.live
                .flatMap(live -> live.hear(more, System.nanoTime(), hearing.line::words))
                .ifPresent(
                        words -> {
                            hearing.item =
                                    hearing.item.isEmpty() ? "item_" + ++items : hearing.item;
                            hearing.known += words;
                            witness.sees(Witness.What.PARTIAL, hearing.known);
                            say(socket, transcription("delta", hearing.item, "delta", words));
                        });
    }

    private void endTurn(WebSocket socket) {
        say(socket, ConversationEvents.plain("input_audio_buffer.speech_stopped"));
        item(socket);
    }

    private void commit(WebSocket socket) {
        Hearing hearing = socket.getAttachment();
        Callers<Mishap>.Line line = hearing.line;
        if (line.uncommitted() < LEAST_SOUND) {
            complainUnless(false, "commit of less than 100 ms");
            say(socket, error("input_audio_buffer_commit_empty"));
            return;
        }
        item(socket);
    }

    private void item(WebSocket socket) {
        Hearing hearing = socket.getAttachment();
        Callers<Mishap>.Line line = hearing.line;
        String item = hearing.item.isEmpty() ? "item_" + ++items : hearing.item;
        String known = hearing.known;
        hearing.nextItem();
        boolean spoken = line.commit() || !onlySpeech;
        Mishap mishap = spoken ? line.mishap() : Mishap.NONE;
        if (mishap == Mishap.RESET) {
            reset(socket);
            return;
        }
        say(socket, "{\"type\":\"input_audio_buffer.committed\",\"item_id\":\"" + item + "\"}");
        String words =
                hearing.live.map(LiveWords::commit).orElseGet(() -> spoken ? line.words() : "");
        switch (mishap) {
            case STALL, RESET -> {}
            case STALL_MIDWAY ->
                    say(socket, transcription("delta", item, "delta", words.split(" ")[0]));
            case GARBAGE -> say(socket, "this is no JSON");
            case HALF -> {
                say(socket, "{\"type\":\"conversation.item.input_audio_transcr");
                socket.close(1011);
            }
            case OVERSIZED -> say(socket, "{\"type\":\"" + "x".repeat(5 << 20) + "\"}");
            case BUSY -> say(socket, error("rate_limit_exceeded"));
            case EXPIRED -> say(socket, error("session_expired"));
            case ITEM_FAILED -> say(socket, transcription("failed", item, "", ""));
            case NONE ->
                    later(
                            hearing.live,
                            () -> transcribe(socket, item, words.substring(known.length()), words));
        }
    }

    private void transcribe(WebSocket socket, String item, String unknown, String words) {
        witness.sees(Witness.What.WORDS, words);
        for (String word : unknown.split("(?<= )")) {
            if (!word.isEmpty()) {
                say(socket, transcription("delta", item, "delta", word));
            }
        }
        say(socket, transcription("completed", item, "transcript", words));
    }

    private void later(Optional<LiveWords> live, Runnable what) {
        Duration its = delay.get();
        long millis = live.map(l -> l.until(its, System.nanoTime())).orElse(its).toMillis();
        if (millis == 0) {
            what.run();
        } else {
            clock.schedule(what, millis, TimeUnit.MILLISECONDS);
        }
    }

    private static String error(String code) {
        return ConversationEvents.error(code, "");
    }

    private static void say(WebSocket socket, String message) {
        if (socket.isOpen()) {
            socket.send(message);
        }
    }

    /** One connection. */
    private static final class Hearing {
        private final Callers<Mishap>.Line line;
        private final Optional<LiveWords> live;
        private final TurnDetector detector = new TurnDetector();
        private boolean detects;
        private String item = "";
        private String known = "";

        Hearing(Callers<Mishap>.Line line, Optional<LiveWords> live) {
            this.line = line;
            this.live = live;
        }

        void nextItem() {
            item = "";
            known = "";
        }
    }
}
