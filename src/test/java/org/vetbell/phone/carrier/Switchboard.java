/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vetbell.phone.wire.Endpoints;

/**
 * A hand-written application: documents by path, in order, the last one for ever; requests are
 * kept.
 */
final class Switchboard implements AutoCloseable {

    /** A request as it arrived; {@code fields} are those of its form. */
    record Request(String path, String signature, Map<String, String> fields) {

        String field(String name) {
            return fields.getOrDefault(name, "");
        }
    }

    private final HttpServer server;
    private final Map<String, Deque<String>> documents = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    Switchboard() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** What stands inside {@code <Response>}. */
    Switchboard on(String path, String... bodies) {
        documents.put(path, new ArrayDeque<>(List.of(bodies)));
        return this;
    }

    Endpoints endpoints() {
        return Endpoints.direct("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<Request> requests(String path) {
        return requests.stream().filter(r -> r.path().equals(path)).toList();
    }

    List<String> paths() {
        return requests.stream().map(Request::path).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String signature = exchange.getRequestHeaders().getFirst("X-Twilio-Signature");
        requests.add(new Request(path, signature, fields(form)));
        Deque<String> bodies = documents.get(path);
        if (bodies == null) {
            exchange.sendResponseHeaders(path.equals("/twilio/status") ? 204 : 404, -1);
            exchange.close();
            return;
        }
        String body = bodies.size() > 1 ? bodies.poll() : bodies.peek();
        byte[] xml = ("<Response>" + body + "</Response>").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        exchange.sendResponseHeaders(200, xml.length);
        exchange.getResponseBody().write(xml);
        exchange.close();
    }

    private static Map<String, String> fields(String form) {
        var fields = new LinkedHashMap<String, String>();
        for (String pair : form.split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                fields.put(decoded(parts[0]), decoded(parts[1]));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
