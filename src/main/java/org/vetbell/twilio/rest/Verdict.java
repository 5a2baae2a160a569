/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.rest;

import com.twilio.exception.ApiException;
import java.time.Duration;
import java.util.Set;
import org.vetbell.port.Fault;
import org.vetbell.port.PhoneLine.Outcome;

/** What an answer that is no success means (Twilio, "Error and warning dictionary"). */
final class Verdict {
    /** Not found; not in progress. */
    private static final Set<Integer> GONE = Set.of(20404, 21220);

    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;

    private Verdict() {}

    /** What the SDK's failure means, given the answer it stumbled over. */
    static Outcome of(RuntimeException failure, Exchange exchange) {
        if (failure instanceof Exchange.NotAnswered none) {
            return new Outcome.Failed(none.fault());
        }
        int code = codeOf(failure);
        if (GONE.contains(code) || exchange.status() == NOT_FOUND) {
            return new Outcome.Gone();
        }
        String reason = "HTTP " + exchange.status() + (code == 0 ? "" : ", carrier's code " + code);
        return new Outcome.Failed(
                new Fault(
                        kind(exchange.status()),
                        reason,
                        exchange.retryAfter().orElse(Duration.ZERO)));
    }

    private static Fault.Kind kind(int status) {
        return switch (status) {
            case 401, 403 -> Fault.Kind.REFUSED;
            case TOO_MANY -> Fault.Kind.BUSY;
            default ->
                    status >= 500
                            ? Fault.Kind.BROKEN
                            : status >= 400 ? Fault.Kind.INVALID : Fault.Kind.GARBLED;
        };
    }

    private static int codeOf(RuntimeException failure) {
        return failure instanceof ApiException api && api.getCode() != null ? api.getCode() : 0;
    }
}
