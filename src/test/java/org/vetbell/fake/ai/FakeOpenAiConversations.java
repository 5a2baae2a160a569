/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.vetbell.port.LanguageModel.ToolCall;

/**
 * OpenAI's realtime socket for conversations: strict about what it is told, hears and says what its
 * script holds, and hums 60 ms for every character, faster than real time. It speaks one answer at
 * a time, each when asked to.
 */
public final class FakeOpenAiConversations extends ScriptedSockets {
    private static final int USUALLY_BILLED = 40;

    private final Callers<FakeOpenAiRealtime.Mishap> callers = Callers.ofOpenAi();
    private final Deque<SpokenReply> script = new ArrayDeque<>();
    private final Deque<ConversationMishap> mishaps = new ArrayDeque<>();
    private final Deque<Planned> again = new ArrayDeque<>();
    private int billed = USUALLY_BILLED;
    private final List<JsonObject> sessions = new ArrayList<>();
    private final List<JsonObject> created = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    private final List<Cut> cuts = new ArrayList<>();
    private final List<FakeConversation> conversations = new ArrayList<>();
    private Function<Asked, SpokenReply> otherwise = its -> SpokenReply.saying("");
    private Supplier<Duration> wordsAfter = () -> Duration.ZERO;
    private Supplier<Duration> first = () -> Duration.ZERO;
    private Supplier<Duration> between = () -> Duration.ZERO;
    private boolean onlySpeech;
    private int cancelled;
    private int sound;
    private int ids;

    /**
     * What an answer was asked for with.
     *
     * @param tools their names
     * @param conversation as the model believes it to be, a line an item
     */
    public record Asked(String instructions, List<String> tools, List<String> conversation) {}

    /**
     * So much of an item was heard.
     *
     * @param millis 0 when it was deleted
     */
    public record Cut(String item, int millis) {}

    /** An answer and what goes wrong with it. */
    record Planned(SpokenReply reply, ConversationMishap mishap) {}

    private FakeOpenAiConversations(int port) {
        super(port);
    }

    /** One that listens. */
    public static FakeOpenAiConversations listening() {
        return listening(0);
    }

    /** One that listens on that port. */
    public static FakeOpenAiConversations listening(int port) {
        var fake = new FakeOpenAiConversations(port);
        fake.listen();
        return fake;
    }

    /** The words of the next commits, in order; without any left the caller said nothing. */
    public synchronized FakeOpenAiConversations hears(String... words) {
        callers.say(List.of(words));
        return this;
    }

    /**
     * Callers of whom nothing else is known say these, each a line a commit, from its beginning.
     */
    public synchronized FakeOpenAiConversations everyCaller(
            Supplier<? extends Iterator<String>> lines) {
        callers.everyone(lines);
        return this;
    }

    /** From now on a commit without speech before it has no words, as with the real service. */
    public synchronized FakeOpenAiConversations hearingSpeechOnly() {
        onlySpeech = true;
        return this;
    }

    /** What goes wrong at the next commits: a reset, or with the words, which stall or fail. */
    public synchronized FakeOpenAiConversations mishearings(FakeOpenAiRealtime.Mishap... next) {
        callers.meet(List.of(next));
        return this;
    }

    /** The next answers, in order. */
    public synchronized FakeOpenAiConversations says(String... words) {
        List.of(words).forEach(its -> script.add(SpokenReply.saying(its)));
        return this;
    }

    /** The next answer says that, perhaps nothing, and asks for a tool. */
    public synchronized FakeOpenAiConversations calls(String words, String tool, String arguments) {
        script.add(new SpokenReply(words, List.of(new ToolCall(newId("call"), tool, arguments))));
        return this;
    }

    /** How to answer when the script is at its end. */
    public synchronized FakeOpenAiConversations otherwise(Function<Asked, SpokenReply> model) {
        otherwise = model;
        return this;
    }

    /** What goes wrong with the next answers, in order. */
    public synchronized FakeOpenAiConversations mishaps(ConversationMishap... next) {
        mishaps.addAll(List.of(next));
        return this;
    }

    /** How long after a commit its words come. */
    public synchronized FakeOpenAiConversations after(Supplier<Duration> distribution) {
        wordsAfter = distribution;
        return this;
    }

    /** How long an answer takes to begin, and each further piece of it. */
    public synchronized FakeOpenAiConversations paced(
            Supplier<Duration> toBegin, Supplier<Duration> further) {
        first = toBegin;
        between = further;
        return this;
    }

    /** From now on each answer is billed as so many tokens written, until that is forgotten. */
    public synchronized FakeOpenAiConversations bills(int tokens) {
        billed = tokens;
        return this;
    }

    synchronized int billed() {
        return billed;
    }

    /** Everything scripted that did not happen is taken back. */
    public synchronized void forget() {
        callers.forget();
        script.clear();
        mishaps.clear();
        again.clear();
        billed = USUALLY_BILLED;
    }

    /** All connections break, as when a machine goes down. */
    public synchronized void breakOff() {
        conversations.stream()
                .map(FakeConversation::socket)
                .filter(WebSocket::isOpen)
                .forEach(ScriptedSockets::reset);
    }

    /** All clients are told this. */
    public synchronized void tell(String message) {
        conversations.forEach(its -> its.say(message));
    }

    /** The sessions as they were configured. */
    public synchronized List<JsonObject> sessions() {
        return List.copyOf(sessions);
    }

    /** The answers that were asked for. */
    public synchronized List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** The items that became part of a conversation without having been heard or said. */
    public synchronized List<JsonObject> created() {
        return List.copyOf(created);
    }

    /** What was not heard to its end. */
    public synchronized List<Cut> cuts() {
        return List.copyOf(cuts);
    }

    /** How often an answer was to be cancelled. */
    public synchronized int cancelled() {
        return cancelled;
    }

    /** The newest connection's conversation as the model believes it to be, a line an item. */
    public synchronized List<String> believed() {
        return conversations.getLast().believed();
    }

    /** Bytes of sound that came. */
    public synchronized int sound() {
        return sound;
    }

    @Override
    public synchronized void onOpen(WebSocket socket, ClientHandshake handshake) {
        var conversation = new FakeConversation(this, socket, callers.connect());
        socket.setAttachment(conversation);
        Newest.add(conversations, conversation);
        String path = handshake.getResourceDescriptor();
        complainUnless(path.matches("/v1/realtime\\?model=[A-Za-z0-9.-]+"), "path " + path);
        complainUnless(
                handshake.getFieldValue("Authorization").startsWith("Bearer "), "no bearer token");
        complainUnless(
                handshake.getFieldValue("OpenAI-Beta").isEmpty(), "asks for the beta dialect");
        conversation.say("{\"type\":\"session.created\",\"session\":{\"type\":\"realtime\"}}");
    }

    @Override
    public synchronized void onMessage(WebSocket socket, String message) {
        FakeConversation conversation = socket.getAttachment();
        conversation.told(Json.createReader(new StringReader(message)).readObject());
        notifyAll();
    }

    @Override
    public synchronized void onClose(WebSocket socket, int code, String reason, boolean remote) {
        notifyAll();
    }

    /** How many connections are open. */
    public synchronized int open() {
        return (int) conversations.stream().filter(its -> its.socket().isOpen()).count();
    }

    Planned next(Asked its) {
        Newest.add(asked, its);
        if (!again.isEmpty()) {
            Planned before = again.poll();
            return before.mishap() == ConversationMishap.ANOTHER
                    ? new Planned(before.reply(), ConversationMishap.NONE)
                    : before;
        }
        return new Planned(
                script.isEmpty() ? otherwise.apply(its) : script.poll(),
                mishaps.isEmpty() ? ConversationMishap.NONE : mishaps.poll());
    }

    /** That answer is still to be given. */
    void again(Planned plan) {
        again.add(plan);
    }

    void configured(JsonObject session) {
        Newest.add(sessions, session);
    }

    void created(JsonObject item) {
        Newest.add(created, item);
    }

    void cut(Cut cut) {
        Newest.add(cuts, cut);
    }

    void heard(byte[] mulaw) {
        sound += mulaw.length;
    }

    void countCancelled() {
        cancelled++;
    }

    boolean isSpeech(boolean loud) {
        return loud || !onlySpeech;
    }

    String newId(String kind) {
        return kind + "_" + ++ids;
    }

    void laterWords(Runnable what) {
        later(wordsAfter, what);
    }

    void laterFirst(Runnable what) {
        later(first, what);
    }

    /** Whether the next piece follows at once; if not, that is done when its time has come. */
    boolean followsAtOnce(Runnable what) {
        return !isLater(between, what);
    }

    private void later(Supplier<Duration> distribution, Runnable what) {
        if (!isLater(distribution, what)) {
            what.run();
        }
    }

    private boolean isLater(Supplier<Duration> distribution, Runnable what) {
        long millis = distribution.get().toMillis();
        if (millis > 0 && !clock.isShutdown()) {
            clock.schedule(() -> locked(what), millis, TimeUnit.MILLISECONDS);
        }
        return millis > 0;
    }

    private synchronized void locked(Runnable what) {
        what.run();
    }
}
