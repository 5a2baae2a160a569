/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.language;

import java.net.http.HttpResponse.ResponseInfo;
import java.util.List;
import java.util.Optional;
import org.vetbell.ai.wire.Faults;
import org.vetbell.port.Fault;

/** What a model's refusal means; the wording of providers is untrusted and stays out of logs. */
final class Refusals {
    private static final List<String> NOBODY_PAYS =
            List.of("insufficient_quota", "credit_balance", "billing", "invalid_api_key");
    private static final List<String> LATER =
            List.of("rate_limit", "overloaded", "slow_down", "too_many");

    private Refusals() {}

    /** A refusal of the whole request. */
    static Fault of(ResponseInfo head, String body) {
        return account(body).orElseGet(() -> Faults.ofStatus(head.statusCode(), head.headers()));
    }

    /** A refusal that came within an answer. */
    static Fault within(String body) {
        Fault.Kind kind =
                LATER.stream().anyMatch(body::contains) ? Fault.Kind.BUSY : Fault.Kind.BROKEN;
        return account(body).orElse(new Fault(kind, "an error within the stream"));
    }

    private static Optional<Fault> account(String body) {
        return NOBODY_PAYS.stream().anyMatch(body::contains)
                ? Optional.of(new Fault(Fault.Kind.REFUSED, "key or account"))
                : Optional.empty();
    }
}
