/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.wire;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Sends webhooks as the carrier's HTTP client does: signed over the public URL, with a cookie jar
 * per call, an idempotency token per delivery, at most ten redirects and a hard limit of 15 s. Any
 * thread.
 */
public final class CarrierHttp {

    private static final int MAX_REDIRECTS = 10;
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(15);

    private final Endpoints endpoints;
    private final Signer signer;
    private final HttpClient client;

    public CarrierHttp(Endpoints endpoints, String authToken) {
        this.endpoints = endpoints;
        this.signer = new Signer(authToken);
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(CONNECT_LIMIT)
                        .cookieHandler(new CookieManager())
                        .build();
    }

    public Endpoints endpoints() {
        return endpoints;
    }

    /** The signature header of a socket upgrade to the given public URL. */
    public String socketSignature(String url, Signing signing) {
        return signerFor(signing).sign(url);
    }

    /** Sends one delivery and waits for its answer. */
    public Answer send(Delivery delivery) {
        return await(sendAsync(delivery));
    }

    /** Sends one delivery; the future fails with {@link CarrierError}. */
    public CompletableFuture<Answer> sendAsync(Delivery delivery) {
        return follow(delivery, 0);
    }

    /** Waits for an answer that is under way; its deadline is the client's own. */
    public static Answer await(CompletableFuture<Answer> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof CarrierError error) {
                throw error;
            }
            throw new CarrierError(CarrierError.CONNECTION, rootMessage(e), e);
        }
    }

    private CompletableFuture<Answer> follow(Delivery delivery, int redirects) {
        String url = delivery.requestUrl();
        return client.sendAsync(request(delivery), BodyHandlers.ofByteArray())
                .handle(
                        (response, failure) -> {
                            if (failure != null) {
                                throw unreachable(failure);
                            }
                            return response;
                        })
                .thenCompose(response -> arrived(delivery, url, response, redirects));
    }

    private CompletableFuture<Answer> arrived(
            Delivery delivery, String url, HttpResponse<byte[]> response, int redirects) {
        int status = response.statusCode();
        var location = response.headers().firstValue("Location");
        if (status < 300 || status >= 400 || location.isEmpty()) {
            String type = response.headers().firstValue("Content-Type").orElse("");
            return CompletableFuture.completedFuture(
                    new Answer(url, status, type, response.body()));
        }
        if (redirects == MAX_REDIRECTS) {
            throw new CarrierError(CarrierError.TOO_MANY_REDIRECTS, url);
        }
        String target = URI.create(url).resolve(location.get()).toString();
        return follow(delivery.redirected(target, status), redirects + 1);
    }

    private HttpRequest request(Delivery delivery) {
        String url = delivery.requestUrl();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(endpoints.connect(url))
                        .timeout(ANSWER_LIMIT)
                        .header("User-Agent", "TwilioProxy/1.1")
                        .header("Accept", "*/*")
                        .header("I-Twilio-Idempotency-Token", delivery.token().toString());
        if (delivery.signing() != Signing.ABSENT) {
            request.header("X-Twilio-Signature", signature(delivery));
        }
        if (delivery.method() == Method.GET) {
            return request.GET().build();
        }
        return request.header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(BodyPublishers.ofString(delivery.form().encoded()))
                .build();
    }

    private String signature(Delivery delivery) {
        Signer signs = signerFor(delivery.signing());
        return delivery.method() == Method.GET
                ? signs.sign(delivery.signedUrl())
                : signs.sign(delivery.signedUrl(), delivery.form());
    }

    private Signer signerFor(Signing signing) {
        return signing == Signing.FORGED ? new Signer(UUID.randomUUID().toString()) : signer;
    }

    private CarrierError unreachable(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        String what = cause instanceof IOException ? cause.getClass().getSimpleName() : cause + "";
        return new CarrierError(
                CarrierError.CONNECTION,
                "no answer from " + endpoints.serverBase() + " (" + what + ")",
                cause);
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString();
    }
}
