/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

/** The clock of a replay: it shows whatever moment was recorded last. One thread. */
final class VirtualTime extends Clock {
    private Instant now = Instant.EPOCH;

    void is(Instant moment) {
        now = moment;
    }

    DeskTime deskTime() {
        return new DeskTime(this, this::nanos);
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

    private long nanos() {
        return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }
}
