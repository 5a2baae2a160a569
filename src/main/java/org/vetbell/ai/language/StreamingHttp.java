/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.language;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.net.URI;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.vetbell.ai.wire.Faults;

/**
 * LangChain4j's requests on our own client: nothing blocks while an answer is awaited or read, and
 * an answer can be stopped before its first token.
 *
 * <p>LangChain4j asks on the thread that asks it, so the answer the request belongs to is bound to
 * that thread for so long.
 */
final class StreamingHttp implements HttpClientBuilder, HttpClient {
    /** Set by the client itself. */
    private static final Set<String> OURS = Set.of("host", "connection", "content-length");

    private final java.net.http.HttpClient http;
    private final ThreadLocal<Generation> asking = new ThreadLocal<>();

    StreamingHttp(java.net.http.HttpClient http) {
        this.http = http;
    }

    /** Runs {@code ask}, whose request belongs to {@code generation}. */
    void within(Generation generation, Runnable ask) {
        asking.set(generation);
        try {
            ask.run();
        } finally {
            asking.remove();
        }
    }

    @Override
    public void execute(
            HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        Generation generation = asking.get();
        if (generation == null) {
            throw new IllegalStateException("a request that belongs to no answer");
        }
        CompletableFuture<?> exchange =
                http.sendAsync(request(request), body(generation, listener));
        generation.runs(exchange);
        exchange.whenComplete(
                (ignored, failure) -> {
                    if (failure != null) {
                        generation.fail(Faults.of(failure).fault());
                    }
                });
    }

    /** Answers are streamed or not asked for. */
    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        throw new UnsupportedOperationException("only streamed answers");
    }

    /** One client of ours serves every model; deadlines are the answer's. */
    @Override
    public HttpClient build() {
        return this;
    }

    @Override
    public Duration connectTimeout() {
        return null;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        return this;
    }

    @Override
    public Duration readTimeout() {
        return null;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        return this;
    }

    private static BodyHandler<Void> body(Generation generation, ServerSentEventListener listener) {
        return response -> {
            int status = response.statusCode();
            if (status >= 200 && status < 300) {
                generation.accepted();
                return BodySubscribers.fromLineSubscriber(
                        new EventLines(generation, listener),
                        lines -> null,
                        StandardCharsets.UTF_8,
                        null);
            }
            return BodySubscribers.mapping(
                    BodySubscribers.ofString(StandardCharsets.UTF_8),
                    refusal -> {
                        generation.fail(Refusals.of(response, refusal));
                        return null;
                    });
        };
    }

    private static java.net.http.HttpRequest request(HttpRequest request) {
        Supplier<String> body = () -> request.body() == null ? "" : request.body();
        java.net.http.HttpRequest.Builder builder =
                java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                        .method(
                                request.method().name(),
                                java.net.http.HttpRequest.BodyPublishers.ofString(body.get()));
        request.headers()
                .forEach(
                        (name, values) -> {
                            if (!OURS.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                                values.forEach(value -> builder.header(name, value));
                            }
                        });
        return builder.build();
    }
}
