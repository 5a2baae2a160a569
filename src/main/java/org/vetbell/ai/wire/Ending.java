/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.wire;

import java.time.Duration;
import org.vetbell.port.Fault;

/**
 * How a connection ended, or why it never stood.
 *
 * @param code the WebSocket close code; 0 when there was none
 * @param retryAfter how long the other side asks to be left alone; zero when it does not say
 */
public record Ending(Fault fault, int code, Duration retryAfter) {
    static Ending of(Fault.Kind kind, String reason) {
        return new Ending(new Fault(kind, reason), 0, Duration.ZERO);
    }

    /** Whether the same connection, opened again, may well stand. */
    public boolean worthAnotherTry() {
        return fault.kind() == Fault.Kind.BROKEN;
    }
}
