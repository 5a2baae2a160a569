/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Time since a call began. On the gather rung words need not be waited for: their length is added
 * to the clock instead. On a media stream time passes by itself. One thread.
 */
public final class CallClock {

    private final LongSupplier nanos;
    private final long begin;
    private Duration skipped = Duration.ZERO;

    public CallClock(LongSupplier nanos) {
        this.nanos = nanos;
        this.begin = nanos.getAsLong();
    }

    public Duration elapsed() {
        return Duration.ofNanos(nanos.getAsLong() - begin).plus(skipped);
    }

    /** Lets time pass at once. */
    public void pass(Duration time) {
        skipped = skipped.plus(time);
    }
}
