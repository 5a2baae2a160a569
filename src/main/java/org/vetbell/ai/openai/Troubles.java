/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import org.vetbell.port.Fault;

/** What the codes of a realtime socket's errors mean. */
final class Troubles {
    private Troubles() {}

    /** Only codes we know are repeated: whatever else stands there may hold a caller's words. */
    static Fault of(String code) {
        return switch (code) {
            case "rate_limit_exceeded", "slow_down", "server_is_overloaded" ->
                    new Fault(Fault.Kind.BUSY, code);
            case "insufficient_quota", "invalid_api_key", "credit_balance_exhausted" ->
                    new Fault(Fault.Kind.REFUSED, code);
            case "session_expired", "server_error" -> new Fault(Fault.Kind.BROKEN, code);
            default -> new Fault(Fault.Kind.INVALID, "an error of another kind");
        };
    }
}
