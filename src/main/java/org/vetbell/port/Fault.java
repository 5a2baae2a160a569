/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import java.time.Duration;

/**
 * Why a remote service did not do its work.
 *
 * @param kind what may be hoped for from trying again
 * @param reason for logs; holds no secret and nothing a caller said
 * @param retryAfter how long the service asks to be left alone; zero when it does not say
 */
public record Fault(Kind kind, String reason, Duration retryAfter) {

    /** One of a service that does not say how long it asks to be left alone. */
    public Fault(Kind kind, String reason) {
        this(kind, reason, Duration.ZERO);
    }

    /** What may be hoped for from trying again. */
    public enum Kind {
        /** Too many requests, or none left for the moment. */
        BUSY,
        /** Key, account or quota: the same request will fail for as long as nobody acts. */
        REFUSED,
        /** Our request was wrong; the service itself may be well. */
        INVALID,
        /** Nothing came within the deadline. */
        SLOW,
        /** The service failed, or the connection to it. */
        BROKEN,
        /** It said something that cannot be understood. */
        GARBLED
    }

    /** Whether the fault says something about the service rather than about one request. */
    public boolean isTheServices() {
        return kind != Kind.INVALID;
    }
}
