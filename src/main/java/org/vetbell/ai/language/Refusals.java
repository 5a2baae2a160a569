/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.language;

import java.util.List;
import org.vetbell.ai.wire.Faults;
import org.vetbell.port.Fault;

/** What a model's refusal means; the wording of providers is untrusted and stays out of logs. */
final class Refusals {
    private static final List<String> NOBODY_PAYS =
            List.of("insufficient_quota", "credit_balance", "billing", "invalid_api_key");
    private static final List<String> LATER =
            List.of("rate_limit", "overloaded", "slow_down", "too_many");

    private Refusals() {}

    /** A refusal with that status and body; 200 where it came within a stream. */
    static Fault ofBody(int status, String body) {
        if (NOBODY_PAYS.stream().anyMatch(body::contains)) {
            return new Fault(Fault.Kind.REFUSED, "key or account");
        }
        if (status != 200) {
            return Faults.ofStatus(status);
        }
        Fault.Kind kind =
                LATER.stream().anyMatch(body::contains) ? Fault.Kind.BUSY : Fault.Kind.BROKEN;
        return new Fault(kind, "an error within the stream");
    }
}
