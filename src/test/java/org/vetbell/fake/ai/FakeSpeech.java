/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A voice over HTTP, a request for each sentence: looks at what it is asked, and hums 60 ms for
 * every character, in chunks, or does what its script says.
 */
public abstract class FakeSpeech implements AutoCloseable {
    /** What goes wrong with a sentence. */
    public enum Mishap {
        NONE,
        /** The connection ends before any answer. */
        RESET,
        /** No answer ever comes. */
        STALL,
        /** Some sound, and then nothing. */
        STALL_IN_THE_MIDDLE,
        /** The answer ends before its end. */
        HALF,
        /** Sound without end. */
        ENDLESS,
        HTTP_400,
        HTTP_401,
        /** Nobody pays, as one vendor says it. */
        HTTP_402,
        HTTP_429,
        /** Nobody pays, as another says it. */
        QUOTA,
        HTTP_500
    }

    private static final int ENDLESS_CHARACTERS = 10_000;

    private final Style style;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch hungUp = new CountDownLatch(1);
    private final Deque<Mishap> mishaps = new ArrayDeque<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<JsonObject> requests = new ArrayList<>();
    private Supplier<Duration> firstSound = () -> Duration.ZERO;
    private Supplier<Duration> between = () -> Duration.ZERO;

    /**
     * What a vendor's service is like.
     *
     * @param path where it is asked
     * @param words under which name the words stand in a request
     * @param scheme how the key is introduced
     * @param contentType of its sound
     * @param chunk bytes of sound that come at once
     */
    record Style(String path, String words, String scheme, String contentType, int chunk) {}

    /** What a refusal is like. */
    record Refusal(int status, String body) {}

    /**
     * @param port 0 for any
     */
    FakeSpeech(Style style, int port) {
        this.style = style;
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(style.path, this::answer);
        server.setExecutor(threads);
    }

    final void listen() {
        server.start();
    }

    /** Looks at a request. */
    abstract void look(HttpExchange exchange, JsonObject request);

    /** So many characters of hum. */
    abstract byte[] hum(int characters);

    /** How that is refused. */
    abstract Refusal refusal(Mishap mishap);

    /** What goes wrong with the next sentences, in order. */
    public final synchronized void mishaps(Mishap... next) {
        mishaps.addAll(List.of(next));
    }

    /** Whether everything that was to go wrong has. */
    public final synchronized boolean wentWrong() {
        return mishaps.isEmpty();
    }

    /** Nothing more is to go wrong. */
    public final synchronized void forget() {
        mishaps.clear();
    }

    /** How long the first sound of a sentence takes, and each further piece. */
    public final synchronized void after(Supplier<Duration> first, Supplier<Duration> further) {
        firstSound = first;
        between = further;
    }

    /** Its address, as a base URL. */
    public final String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What clients did that the real service would refuse. */
    public final synchronized List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What it was asked. */
    public final synchronized List<JsonObject> requests() {
        return List.copyOf(requests);
    }

    /** Waits until a client broke an answer off; false when none did. */
    public final boolean wasHungUpOn() throws InterruptedException {
        return hungUp.await(10, TimeUnit.SECONDS);
    }

    @Override
    public final void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    final synchronized void complainUnless(boolean fine, String complaint) {
        if (!fine) {
            Newest.add(complaints, complaint);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonObject request = asked(exchange);
            Mishap mishap = next();
            switch (mishap) {
                case STALL -> closed.await();
                case RESET -> {}
                case NONE, STALL_IN_THE_MIDDLE, HALF, ENDLESS ->
                        speak(exchange, request.getString(style.words), mishap);
                default -> refuse(exchange, refusal(mishap));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private JsonObject asked(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        JsonObject json = Json.createReader(new StringReader(body)).readObject();
        synchronized (this) {
            Newest.add(requests, json);
        }
        String key = exchange.getRequestHeaders().getFirst("Authorization");
        complainUnless("POST".equals(exchange.getRequestMethod()), "no POST");
        complainUnless(key != null && key.startsWith(style.scheme + " "), "no " + style.scheme);
        look(exchange, json);
        return json;
    }

    private synchronized Mishap next() {
        return mishaps.isEmpty() ? Mishap.NONE : mishaps.poll();
    }

    private void speak(HttpExchange exchange, String words, Mishap mishap)
            throws IOException, InterruptedException {
        byte[] hum = hum(mishap == Mishap.ENDLESS ? ENDLESS_CHARACTERS : words.length());
        boolean half = mishap == Mishap.HALF;
        pause(firstSound);
        exchange.getResponseHeaders().set("Content-Type", style.contentType);
        exchange.sendResponseHeaders(200, half ? hum.length : 0);
        OutputStream out = exchange.getResponseBody();
        try {
            for (int from = 0; from < hum.length; from += style.chunk) {
                if (from > 0 && half) {
                    return;
                }
                if (from > 0 && mishap == Mishap.STALL_IN_THE_MIDDLE) {
                    closed.await();
                }
                out.write(hum, from, Math.min(style.chunk, hum.length - from));
                out.flush();
                pause(between);
            }
            out.close();
        } catch (IOException e) {
            hungUp.countDown();
        }
    }

    private static void refuse(HttpExchange exchange, Refusal refusal) throws IOException {
        byte[] body = refusal.body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Retry-After", "2");
        exchange.sendResponseHeaders(refusal.status, body.length);
        exchange.getResponseBody().write(body);
    }

    private void pause(Supplier<Duration> distribution) throws InterruptedException {
        long millis = distribution.get().toMillis();
        if (millis > 0) {
            closed.await(millis, TimeUnit.MILLISECONDS);
        }
    }
}
