/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.clinic;

import java.time.LocalTime;

/**
 * One stretch of a day during which a practice is open, in the practice's own time.
 *
 * @param from first open minute
 * @param to first closed minute; after {@code from}
 */
public record OpenSpan(LocalTime from, LocalTime to) {
    public OpenSpan {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("an opening span must end after it begins");
        }
    }

    boolean contains(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(to);
    }
}
