/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Time that passes when told to. One thread. */
public final class ManualTime extends Clock {
    private Instant now = Instant.parse("2026-11-24T00:00:00Z");
    private long nanos = 1;

    /** Lets time pass. */
    public void pass(Duration duration) {
        now = now.plus(duration);
        nanos += duration.toNanos();
    }

    /** A steady clock beside the calendar's. */
    public long nanos() {
        return nanos;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
