/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.wire;

import org.vetbell.port.Fault;

/**
 * How a connection ended, or why it never stood.
 *
 * @param code the WebSocket close code; 0 when there was none
 */
public record Ending(Fault fault, int code) {
    static Ending of(Fault.Kind kind, String reason) {
        return new Ending(new Fault(kind, reason), 0);
    }

    /** Whether the same connection, opened again, may well stand. */
    public boolean worthAnotherTry() {
        return fault.kind() == Fault.Kind.BROKEN;
    }
}
