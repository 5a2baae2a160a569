/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.clinic;

import java.util.Objects;

/** A number callers ring to reach a practice, and how calls to it are answered. */
public record InboundLine(PhoneNumber number, AnswerMode mode) {
    public InboundLine {
        Objects.requireNonNull(number, "an inbound line has a number");
        Objects.requireNonNull(mode, "an inbound line has an answer mode");
    }
}
