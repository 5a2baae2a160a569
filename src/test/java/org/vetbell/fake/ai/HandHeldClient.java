/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** A client that reaches nobody: what comes in is given by hand. One thread. */
final class HandHeldClient extends HttpClient {
    private final List<HandHeldSocket> sockets = new ArrayList<>();
    private byte[] answer = {};

    void answers(byte[] body) {
        answer = body.clone();
    }

    void tell(String message) {
        newest().ifPresent(socket -> socket.tell(message));
    }

    void close(int code) {
        newest().ifPresent(socket -> socket.close(code));
    }

    int opened() {
        return sockets.size();
    }

    private Optional<HandHeldSocket> newest() {
        return sockets.reversed().stream().filter(HandHeldSocket::isOpen).findFirst();
    }

    @Override
    public WebSocket.Builder newWebSocketBuilder() {
        return new HandHeldSocket.Builder(sockets::add);
    }

    /** The answer comes in two pieces, cut where it may hurt, before this returns. */
    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request, BodyHandler<T> handler) {
        BodySubscriber<T> subscriber = handler.apply(new Fine());
        subscriber.onSubscribe(new Unbounded());
        int half = answer.length / 2;
        subscriber.onNext(List.of(ByteBuffer.wrap(answer, 0, half)));
        subscriber.onNext(List.of(ByteBuffer.wrap(answer, half, answer.length - half)));
        subscriber.onComplete();
        return subscriber.getBody().<HttpResponse<T>>thenApply(body -> null).toCompletableFuture();
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request, BodyHandler<T> handler, PushPromiseHandler<T> pushed) {
        return sendAsync(request, handler);
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) {
        throw new UnsupportedOperationException("nobody waits");
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return Optional.empty();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return Optional.empty();
    }

    @Override
    public Redirect followRedirects() {
        return Redirect.NEVER;
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return Optional.empty();
    }

    @Override
    public SSLContext sslContext() {
        throw new UnsupportedOperationException();
    }

    @Override
    public SSLParameters sslParameters() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return Optional.empty();
    }

    @Override
    public Version version() {
        return Version.HTTP_1_1;
    }

    @Override
    public Optional<Executor> executor() {
        return Optional.empty();
    }

    private record Fine() implements HttpResponse.ResponseInfo {
        @Override
        public int statusCode() {
            return 200;
        }

        @Override
        public HttpHeaders headers() {
            return HttpHeaders.of(Map.of(), (name, value) -> true);
        }

        @Override
        public Version version() {
            return Version.HTTP_1_1;
        }
    }

    private record Unbounded() implements Flow.Subscription {
        @Override
        public void request(long more) {}

        @Override
        public void cancel() {}
    }
}
