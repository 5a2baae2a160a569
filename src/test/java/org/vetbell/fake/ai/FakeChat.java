/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A language model behind HTTP, streamed: answers as its script holds, token by token, tool calls
 * in fragments, and goes wrong where told to.
 */
public final class FakeChat implements AutoCloseable {
    static {
        // Or a token waits until the one before was acknowledged, which looks like a slow client.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** What goes wrong. */
    public enum Mishap {
        /** The connection stays open and silent before the first token. */
        STALL,
        /** The same, after three tokens. */
        STALL_MIDWAY,
        /** The connection ends after three tokens. */
        HALF,
        /** The same, after a sentence. */
        HALF_LATER,
        GARBAGE,
        ERROR_WITHIN,
        HTTP_401,
        HTTP_429,
        HTTP_500
    }

    private static final int MIDWAY = 3;

    private final HttpServer server;
    private final ChatDialect dialect;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Deque<Object> script = new ArrayDeque<>();
    private final Map<String, Object> known = new LinkedHashMap<>();
    private final List<JsonObject> requests = new ArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch abandoned = new CountDownLatch(1);
    private Function<JsonObject, Object> otherwise = request -> "Certainly.";
    private Supplier<Duration> first = () -> Duration.ZERO;
    private Supplier<Duration> gap = () -> Duration.ZERO;
    private Witness witness = Witness.NONE;

    private FakeChat(int port, ChatDialect dialect) {
        this.dialect = dialect;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(dialect.path(), this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** One that listens, and speaks as OpenAI's do. */
    public static FakeChat listening() {
        return listening(0);
    }

    /** One that listens on that port. */
    public static FakeChat listening(int port) {
        return new FakeChat(port, new OpenAiChat());
    }

    /** One that listens and speaks as Anthropic's do. */
    public static FakeChat ofAnthropic() {
        return new FakeChat(0, new AnthropicChat());
    }

    /** Whoever says these words gets this answer: a text, a {@link Call} or a {@link Mishap}. */
    public synchronized FakeChat whenAsked(String words, Object answer) {
        known.put(words, answer);
        return this;
    }

    /** What no script foresees is answered by that: with a text, a {@link Call} or a mishap. */
    public synchronized FakeChat otherwise(Function<JsonObject, Object> answer) {
        otherwise = answer;
        return this;
    }

    /** The next question is answered so. */
    public synchronized FakeChat says(String text) {
        script.add(text);
        return this;
    }

    /** At the next question this tool is asked for. */
    public synchronized FakeChat calls(String tool, String arguments) {
        script.add(new Call(tool, arguments));
        return this;
    }

    /** At the next question that goes wrong. */
    public synchronized FakeChat fails(Mishap mishap) {
        script.add(mishap);
        return this;
    }

    /** How long the first token takes, and each further one. */
    public synchronized FakeChat paced(Supplier<Duration> firstToken, Supplier<Duration> next) {
        first = firstToken;
        gap = next;
        return this;
    }

    /** Is told of all questions and answers. */
    public synchronized FakeChat seenBy(Witness its) {
        witness = its;
        return this;
    }

    /** Everything scripted that did not happen is taken back. */
    public synchronized void forget() {
        script.clear();
        known.clear();
    }

    /** Its address, as a base URL. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What was asked, as JSON; the newest thousand. */
    public synchronized List<JsonObject> requests() {
        return List.copyOf(requests);
    }

    /** Waits until somebody hangs up before the end; false when nobody does. */
    public boolean wasAbandoned() throws InterruptedException {
        return abandoned.await(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Object next = next(exchange, body);
        witness.sees(Witness.What.QUESTION, next.toString());
        try (exchange) {
            switch (next) {
                case Mishap mishap -> goWrong(exchange, mishap);
                case Call call -> stream(exchange, out -> call(out, call));
                default -> stream(exchange, out -> text(out, next.toString()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Object next(HttpExchange exchange, String body) {
        JsonObject request = Json.createReader(new StringReader(body)).readObject();
        Newest.add(requests, request);
        return dialect.admits(exchange.getRequestHeaders())
                ? known(request).orElseGet(() -> scripted(request))
                : Mishap.HTTP_401;
    }

    private Object scripted(JsonObject request) {
        return script.isEmpty() ? otherwise.apply(request) : script.poll();
    }

    private Optional<Object> known(JsonObject request) {
        JsonArray messages = request.getJsonArray("messages");
        String newest = messages.getJsonObject(messages.size() - 1).toString();
        return known.entrySet().stream()
                .filter(entry -> newest.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private void goWrong(HttpExchange exchange, Mishap mishap)
            throws IOException, InterruptedException {
        switch (mishap) {
            case HTTP_401 -> refuse(exchange, 401);
            case HTTP_429 -> refuse(exchange, 429);
            case HTTP_500 -> refuse(exchange, 500);
            case GARBAGE -> stream(exchange, dialect::garbage);
            case ERROR_WITHIN -> stream(exchange, dialect::error);
            case STALL -> stream(exchange, this::waitForTheEnd);
            case HALF -> stream(exchange, out -> tokens(out, "We are open on most days", MIDWAY));
            case HALF_LATER -> stream(exchange, out -> tokens(out, "We are open. On most", 5));
            case STALL_MIDWAY ->
                    stream(
                            exchange,
                            out -> {
                                tokens(out, "We are open on most days", MIDWAY);
                                waitForTheEnd(out);
                            });
        }
    }

    private void refuse(HttpExchange exchange, int status) throws IOException {
        byte[] body = dialect.refusal(status).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Retry-After", "2");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private void stream(HttpExchange exchange, Saying saying)
            throws IOException, InterruptedException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try {
            saying.to(exchange.getResponseBody());
        } catch (IOException e) {
            abandoned.countDown();
            throw e;
        }
    }

    private void text(OutputStream out, String text) throws IOException, InterruptedException {
        tokens(out, text, Integer.MAX_VALUE);
        dialect.end(out);
    }

    private void tokens(OutputStream out, String text, int most)
            throws IOException, InterruptedException {
        rest(first);
        dialect.begin(out);
        int said = 0;
        var all = new StringBuilder();
        for (String token : text.split("(?<= )")) {
            if (said++ == most) {
                return;
            }
            witness.sees(Witness.What.TEXT, all.append(token).toString());
            dialect.token(out, token);
            rest(gap);
        }
    }

    private void call(OutputStream out, Call call) throws IOException, InterruptedException {
        rest(first);
        dialect.call(out, call);
    }

    private void waitForTheEnd(OutputStream out) throws IOException, InterruptedException {
        while (!closing.await(20, TimeUnit.MILLISECONDS)) {
            ChatDialect.line(out, ": still here");
        }
    }

    private void rest(Supplier<Duration> length) throws InterruptedException {
        closing.await(length.get().toNanos(), TimeUnit.NANOSECONDS);
    }

    /** A tool that is asked for, with its arguments as JSON. */
    public record Call(String tool, String arguments) {}

    private interface Saying {
        void to(OutputStream out) throws IOException, InterruptedException;
    }
}
