/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;

/**
 * The desk's one source of time, given to it from outside.
 *
 * @param clock stamps events
 * @param nanos a steady clock for audio, as {@link System#nanoTime()}
 */
public record DeskTime(Clock clock, LongSupplier nanos) {
    /** To the microsecond, which is as fine as moments are stored. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    long nanoTime() {
        return nanos.getAsLong();
    }
}
