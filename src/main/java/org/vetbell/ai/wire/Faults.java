/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.wire;

import java.net.http.HttpHeaders;
import java.net.http.HttpTimeoutException;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.vetbell.port.Fault;

/** What failures of connections mean. */
public final class Faults {
    private static final long LONGEST_REST_SECONDS = 3600;

    private Faults() {}

    /** Why a connection did not come about, or broke. */
    public static Ending of(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        return switch (cause) {
            case WebSocketHandshakeException refused ->
                    new Ending(
                            ofStatus(
                                    refused.getResponse().statusCode(),
                                    refused.getResponse().headers()),
                            0);
            case HttpTimeoutException ignored ->
                    Ending.of(Fault.Kind.SLOW, "no connection in time");
            default -> Ending.of(Fault.Kind.BROKEN, cause.getClass().getSimpleName());
        };
    }

    /** What an answer over HTTP that is no success means. */
    public static Fault ofStatus(int status, HttpHeaders headers) {
        Fault.Kind kind =
                switch (status) {
                    case 401, 402, 403 -> Fault.Kind.REFUSED;
                    case 408, 504 -> Fault.Kind.SLOW;
                    case 429, 503 -> Fault.Kind.BUSY;
                    default ->
                            status >= 400 && status < 500 ? Fault.Kind.INVALID : Fault.Kind.BROKEN;
                };
        return new Fault(kind, "HTTP " + status, retryAfter(headers));
    }

    /** How long the other side asks to be left alone; only whole seconds are understood. */
    private static Duration retryAfter(HttpHeaders headers) {
        return headers.firstValue("Retry-After")
                .filter(value -> value.matches("[0-9]{1,6}"))
                .map(Long::parseLong)
                .map(seconds -> Duration.ofSeconds(Math.min(seconds, LONGEST_REST_SECONDS)))
                .orElse(Duration.ZERO);
    }

    static Ending ofClose(int code) {
        Fault.Kind kind =
                switch (code) {
                    case 1002, 1003, 1007, 1009, 1010 -> Fault.Kind.INVALID;
                    case 1008 -> Fault.Kind.REFUSED;
                    case 1013 -> Fault.Kind.BUSY;
                    default -> Fault.Kind.BROKEN;
                };
        return new Ending(new Fault(kind, "closed with " + code), code);
    }
}
