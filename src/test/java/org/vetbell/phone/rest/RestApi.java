/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vetbell.phone.carrier.LiveCalls;
import org.vetbell.phone.wire.Form;

/**
 * The carrier's interface over HTTP, on loopback. It steers the calls of {@link LiveCalls}, for
 * whoever signs in as their account with its token, or as the main account with the main one's.
 * Trouble happens as it was planned, before anything else is looked at.
 */
public final class RestApi implements AutoCloseable {
    private static final Pattern PATH =
            Pattern.compile(
                    "/2010-04-01/Accounts/(?<account>AC[0-9a-f]{32})"
                            + "(/Calls/(?<call>CA[0-9a-zA-Z]+))?"
                            + "(?<list>/Recordings)?(/(?<recording>[A-Za-z0-9.]+?))?"
                            + "\\.(?<type>json|wav)");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final String main;
    private final Map<String, String> tokens;
    private final CallResource calls;
    private final RecordingResource recordings;
    private final Deque<Trouble> planned = new ArrayDeque<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private Optional<Trouble> always = Optional.empty();

    /** Something that happens instead of an answer, or, when it is done all the same, before. */
    private record Trouble(Optional<RestAnswer> answer, boolean done) {}

    private RestApi(
            HttpServer server,
            LiveCalls live,
            String main,
            Map<String, String> tokens,
            BiConsumer<String, Form> callbacks) {
        this.server = server;
        this.main = main;
        this.tokens = Map.copyOf(tokens);
        this.calls = new CallResource(live);
        this.recordings = new RecordingResource(live, callbacks);
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    /**
     * @param main the account that may work on all others
     * @param tokens of each account
     * @param callbacks sends a callback to an address
     */
    public static RestApi of(
            LiveCalls live,
            String main,
            Map<String, String> tokens,
            BiConsumer<String, Form> callbacks) {
        try {
            var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            return new RestApi(HttpServer.create(loopback, 0), live, main, tokens, callbacks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Every request: its method, its path with its query, and its form as it came. */
    public List<String> asked() {
        return asked;
    }

    /** The next request fails so, and nothing is done. */
    public RestApi then(int status, int code) {
        return plan(Optional.of(RestAnswer.refused(status, code, "as planned")), false);
    }

    /** The next request comes too soon. */
    public RestApi thenBusy(String retryAfter) {
        RestAnswer busy = RestAnswer.refused(429, 20429, "Too Many Requests");
        return plan(Optional.of(busy.with("Retry-After", retryAfter)), false);
    }

    /** What the next request asks for is done, but it is answered so. */
    public RestApi thenDoesAndSays(int status) {
        return plan(Optional.of(RestAnswer.refused(status, 20500, "as planned")), true);
    }

    /** The next request is never answered. */
    public RestApi thenStalls() {
        return plan(Optional.empty(), false);
    }

    /** From now on every request fails so. */
    public synchronized void always(int status) {
        always =
                Optional.of(
                        new Trouble(
                                Optional.of(RestAnswer.refused(status, 20500, "as planned")),
                                false));
    }

    /** A recording of a call that is complete; its name. */
    public String recorded(String account, String call) {
        return recordings.completed(account, call);
    }

    public boolean has(String recording) {
        return recordings.has(recording);
    }

    /** What the newest recording of that call does; empty without one. */
    public String recording(String call) {
        return recordings.state(call);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private synchronized RestApi plan(Optional<RestAnswer> answer, boolean done) {
        planned.add(new Trouble(answer, done));
        return this;
    }

    private synchronized Optional<Trouble> trouble() {
        return planned.isEmpty() ? always : Optional.of(planned.poll());
    }

    private void serve(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        String path = exchange.getRequestURI().getPath();
        String query = exchange.getRequestURI().getQuery();
        String whole = query == null ? path : path + '?' + query;
        asked.add((exchange.getRequestMethod() + ' ' + whole + ' ' + form).strip());
        try (exchange) {
            Optional<Trouble> trouble = trouble();
            if (trouble.isEmpty()) {
                write(exchange, answer(exchange, path, form));
                return;
            }
            if (trouble.get().done()) {
                answer(exchange, path, form);
            }
            if (trouble.get().answer().isPresent()) {
                write(exchange, trouble.get().answer().get());
            } else {
                closing.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(HttpExchange exchange, RestAnswer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        int length = answer.body().length;
        exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
        exchange.getResponseBody().write(answer.body());
    }

    private RestAnswer answer(HttpExchange exchange, String path, String form) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            return RestAnswer.notFound(path);
        }
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        if (!signedIn(header, parts.group("account"))) {
            return RestAnswer.refused(401, 20003, "Authenticate");
        }
        String query = exchange.getRequestURI().getQuery();
        boolean get = exchange.getRequestMethod().equals("GET") && query != null;
        return answer(exchange.getRequestMethod(), parts, fields(get ? query : form));
    }

    private boolean signedIn(String header, String account) {
        return List.of(account, main).stream()
                .filter(tokens::containsKey)
                .map(user -> user + ':' + tokens.get(user))
                .map(both -> "Basic " + Base64.getEncoder().encodeToString(both.getBytes(UTF_8)))
                .anyMatch(right -> right.equals(header));
    }

    private RestAnswer answer(String method, Matcher parts, Map<String, String> form) {
        String account = parts.group("account");
        String call = parts.group("call");
        String recording = parts.group("recording");
        boolean recordingOfCall = call != null && parts.group("list") != null;
        String what = method + (call == null ? " recording" : recordingOfCall ? " its" : " call");
        return switch (what) {
            case "GET call" -> calls.fetch(account, call);
            case "POST call" -> calls.update(account, call, form);
            case "POST its" ->
                    recording == null
                            ? recordings.create(account, call, form)
                            : recordings.update(account, call, recording, form);
            case "GET recording" -> recordings.fetch(account, recording, form);
            case "DELETE recording" -> recordings.delete(account, recording);
            default -> RestAnswer.refused(405, 20004, "Method not allowed");
        };
    }

    private static Map<String, String> fields(String form) {
        var fields = new LinkedHashMap<String, String>();
        for (String pair : form.split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                fields.put(URLDecoder.decode(parts[0], UTF_8), URLDecoder.decode(parts[1], UTF_8));
            }
        }
        return fields;
    }
}
