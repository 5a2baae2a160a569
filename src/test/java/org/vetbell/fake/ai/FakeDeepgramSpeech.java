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
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.vetbell.audio.MuLaw;

/**
 * Deepgram's {@code /v1/speak}, for mu-law at 8 kHz: strict about what it is asked, and hums 60 ms
 * for every character.
 */
public final class FakeDeepgramSpeech implements AutoCloseable {
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
        /** Nobody pays. */
        HTTP_402,
        HTTP_429,
        HTTP_500
    }

    private static final int BYTES_PER_CHARACTER = 480;
    private static final int CHUNK = 1001;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch hungUp = new CountDownLatch(1);
    private final Deque<Mishap> mishaps = new ArrayDeque<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<JsonObject> requests = new ArrayList<>();
    private Supplier<Duration> firstSound = () -> Duration.ZERO;
    private Supplier<Duration> between = () -> Duration.ZERO;

    private FakeDeepgramSpeech() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/speak", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** One that listens. */
    public static FakeDeepgramSpeech listening() {
        return new FakeDeepgramSpeech();
    }

    /** What goes wrong with the next sentences, in order. */
    public synchronized FakeDeepgramSpeech mishaps(Mishap... next) {
        mishaps.addAll(List.of(next));
        return this;
    }

    /** How long the first sound of a sentence takes, and each further piece. */
    public synchronized FakeDeepgramSpeech after(
            Supplier<Duration> first, Supplier<Duration> further) {
        firstSound = first;
        between = further;
        return this;
    }

    /** Its address, as a base URL. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What clients did that the real service would refuse. */
    public synchronized List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What it was asked. */
    public synchronized List<JsonObject> requests() {
        return List.copyOf(requests);
    }

    /** Waits until a client broke an answer off; false when none did. */
    public boolean wasHungUpOn() throws InterruptedException {
        return hungUp.await(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonObject request = asked(exchange);
            Mishap mishap = next();
            switch (mishap) {
                case HTTP_400 -> refuse(exchange, 400, "BAD_REQUEST");
                case HTTP_401 -> refuse(exchange, 401, "INVALID_AUTH");
                case HTTP_402 -> refuse(exchange, 402, "ASR_PAYMENT_REQUIRED");
                case HTTP_429 -> refuse(exchange, 429, "TOO_MANY_REQUESTS");
                case HTTP_500 -> refuse(exchange, 500, "INTERNAL_SERVER_ERROR");
                case STALL -> closed.await();
                case RESET -> {}
                default -> speak(exchange, request.getString("text"), mishap);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private JsonObject asked(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        JsonObject json = Json.createReader(new StringReader(body)).readObject();
        synchronized (this) {
            requests.add(json);
        }
        String key = exchange.getRequestHeaders().getFirst("Authorization");
        complainUnless("POST".equals(exchange.getRequestMethod()), "no POST");
        complainUnless(key != null && key.startsWith("Token "), "no token");
        List<String> query = List.of(exchange.getRequestURI().getQuery().split("&"));
        for (String needed : List.of("encoding=mulaw", "sample_rate=8000", "container=none")) {
            complainUnless(query.contains(needed), "not asked for: " + needed);
        }
        complainUnless(query.contains("model=aura-2-thalia-en"), "no voice");
        complainUnless(json.keySet().equals(Set.of("text")), "more than a text");
        complainUnless(json.getString("text", "").length() <= 2000, "too long");
        return json;
    }

    private synchronized Mishap next() {
        return mishaps.isEmpty() ? Mishap.NONE : mishaps.poll();
    }

    private void speak(HttpExchange exchange, String words, Mishap mishap)
            throws IOException, InterruptedException {
        byte[] hum = hum(mishap == Mishap.ENDLESS ? 10_000 : words.length());
        boolean half = mishap == Mishap.HALF;
        pause(firstSound);
        exchange.getResponseHeaders().set("Content-Type", "audio/mulaw");
        exchange.sendResponseHeaders(200, half ? hum.length : 0);
        OutputStream out = exchange.getResponseBody();
        try {
            for (int from = 0; from < hum.length; from += CHUNK) {
                if (from > 0 && half) {
                    return;
                }
                if (from > 0 && mishap == Mishap.STALL_IN_THE_MIDDLE) {
                    closed.await();
                }
                out.write(hum, from, Math.min(CHUNK, hum.length - from));
                out.flush();
                pause(between);
            }
            out.close();
        } catch (IOException e) {
            hungUp.countDown();
        }
    }

    private static byte[] hum(int characters) {
        byte[] mulaw = new byte[characters * BYTES_PER_CHARACTER];
        for (int i = 0; i < mulaw.length; i++) {
            double sample = 8000 * Math.sin(2 * Math.PI * 1000 * i / MuLaw.RATE_HZ);
            mulaw[i] = MuLaw.encode((short) Math.round(sample));
        }
        return mulaw;
    }

    private static void refuse(HttpExchange exchange, int status, String code) throws IOException {
        byte[] body =
                ("{\"err_code\":\"" + code + "\",\"err_msg\":\"not to be repeated\"}")
                        .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Retry-After", "2");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private void pause(Supplier<Duration> distribution) throws InterruptedException {
        long millis = distribution.get().toMillis();
        if (millis > 0) {
            closed.await(millis, TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void complainUnless(boolean fine, String complaint) {
        if (!fine) {
            complaints.add(complaint);
        }
    }
}
