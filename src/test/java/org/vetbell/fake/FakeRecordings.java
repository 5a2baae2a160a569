/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.vetbell.audio.Wav;

/**
 * The part of the carrier's interface that gives recordings away, to whoever signs in as the
 * account with its token. Answers come as they were planned; after those each recording is a second
 * of silence, in one channel unless two are asked for.
 */
public final class FakeRecordings implements AutoCloseable {
    private static final String PATH = "/2010-04-01/Accounts/[A-Za-z0-9]+/Recordings/RE[^/]+\\.wav";

    /** No status: an answer that begins well and does not go on. */
    private static final int STALL = 0;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final String authorization;
    private final Deque<Planned> planned = new ArrayDeque<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private record Planned(int status, byte[] body, Optional<String> retryAfter) {}

    private FakeRecordings(HttpServer server, String account, String token) {
        this.server = server;
        authorization =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString((account + ':' + token).getBytes(UTF_8));
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** The recordings of that account. */
    public static FakeRecordings of(String account, String token) {
        try {
            var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            return new FakeRecordings(HttpServer.create(loopback, 0), account, token);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next answer. */
    public synchronized FakeRecordings then(int status, byte[] body) {
        planned.add(new Planned(status, body, Optional.empty()));
        return this;
    }

    /** The next answer: too many requests. */
    public synchronized FakeRecordings thenBusy(String retryAfter) {
        planned.add(new Planned(429, new byte[0], Optional.of(retryAfter)));
        return this;
    }

    /** The next answer: the first half of a recording, and nothing more. */
    public synchronized FakeRecordings thenStalls() {
        planned.add(new Planned(STALL, sound(), Optional.empty()));
        return this;
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The paths of all requests, with their queries. */
    public List<String> asked() {
        return asked;
    }

    /** What a recording is. */
    public static byte[] sound() {
        return Wav.mono(new byte[8000]);
    }

    /** What it is in two channels. */
    public static byte[] bothSides() {
        return Wav.stereo(new short[8000], new short[8000], 8000);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String query = exchange.getRequestURI().getQuery();
        asked.add(query == null ? path : path + '?' + query);
        boolean known =
                authorization.equals(exchange.getRequestHeaders().getFirst("Authorization"));
        Planned answer =
                !known
                        ? new Planned(401, new byte[0], Optional.empty())
                        : path.matches(PATH)
                                ? next("RequestedChannels=2".equals(query))
                                : new Planned(404, new byte[0], Optional.empty());
        answer.retryAfter().ifPresent(s -> exchange.getResponseHeaders().set("Retry-After", s));
        try (exchange) {
            if (answer.status() == STALL) {
                stall(exchange, answer.body());
            } else {
                int length = answer.body().length;
                exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    private void stall(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body, 0, body.length / 2);
        exchange.getResponseBody().flush();
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Planned next(boolean twoChannels) {
        byte[] usual = twoChannels ? bothSides() : sound();
        return planned.isEmpty() ? new Planned(200, usual, Optional.empty()) : planned.poll();
    }
}
