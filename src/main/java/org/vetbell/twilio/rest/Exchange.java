/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.rest;

import com.twilio.http.HttpClient;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.vetbell.port.Fault;
import org.vetbell.twilio.RetryAfter;

/**
 * One request of the SDK's and its answer, over our HTTP client. The SDK itself waits for half a
 * minute and repeats whatever failed with 5xx, also what must not happen twice; here a request is
 * sent once, to the address we were given whatever region the SDK has in mind, and its answer is
 * complete within the deadline or does not count. For one thread, once.
 */
final class Exchange extends HttpClient {
    private final java.net.http.HttpClient http;
    private final URI base;
    private final Duration within;
    private int status;
    private Optional<Duration> retryAfter = Optional.empty();

    /**
     * @param base the carrier's address without a final slash
     * @param within how long the whole of it may take
     */
    Exchange(java.net.http.HttpClient http, URI base, Duration within) {
        this.http = http;
        this.base = base;
        this.within = within;
    }

    /** The answer's HTTP status; 0 while there is none. */
    int status() {
        return status;
    }

    /** For how long the carrier wants to be left alone. */
    Optional<Duration> retryAfter() {
        return retryAfter;
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
        HttpResponse<String> answer = sent(translated(request));
        status = answer.statusCode();
        retryAfter = RetryAfter.of(answer.headers().firstValue("Retry-After"));
        if (status >= 300 && status < 400) {
            // The SDK takes these for success; our token is not to follow them anywhere.
            throw new NotAnswered(new Fault(Fault.Kind.GARBLED, "HTTP " + status));
        }
        return new Response(answer.body(), status);
    }

    private HttpRequest translated(Request request) {
        String path = request.getUrl().replaceFirst("^https?://[^/]+", "");
        String query = request.encodeQueryParams();
        URI address = URI.create(base + path + (query.isEmpty() ? "" : '?' + query));
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(address)
                        .timeout(within)
                        .header("Authorization", request.getAuthString())
                        .header("Accept", "application/json")
                        .header("User-Agent", "vetbell");
        if (request.getMethod() == HttpMethod.POST) {
            return builder.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(request.encodeFormBody()))
                    .build();
        }
        return builder.method(request.getMethod().toString(), BodyPublishers.noBody()).build();
    }

    /** The client's own deadline ends with the headers, so there is another one around it. */
    private HttpResponse<String> sent(HttpRequest request) {
        CompletableFuture<HttpResponse<String>> answer =
                http.sendAsync(request, BodyHandlers.ofString());
        try {
            return answer.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new NotAnswered(slow());
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new NotAnswered(new Fault(Fault.Kind.BROKEN, "this node stops"));
        } catch (ExecutionException failed) {
            throw new NotAnswered(faultOf(failed.getCause()));
        }
    }

    private static Fault faultOf(Throwable cause) {
        return cause instanceof java.net.http.HttpTimeoutException
                ? slow()
                : new Fault(
                        Fault.Kind.BROKEN,
                        "it cannot be reached: " + cause.getClass().getSimpleName());
    }

    private static Fault slow() {
        return new Fault(Fault.Kind.SLOW, "no answer in time");
    }

    /** There is no answer that says anything. */
    static final class NotAnswered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Fault fault;

        NotAnswered(Fault fault) {
            super(fault.reason());
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }
    }
}
