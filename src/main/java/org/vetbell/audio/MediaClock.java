/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

/**
 * The carrier's time as its frames tell it, in samples from the first of them on. What else comes
 * from the carrier comes in order with the frames: so it happened when the last of them ended, or,
 * where frames are missing, so much later as it came. Other times are nanoseconds of a steady
 * clock. One thread at a time.
 */
final class MediaClock {
    static final long NANOS_PER_SAMPLE = 1_000_000_000 / MuLaw.RATE_HZ;

    /** How far a timestamp may run ahead of the time that passed, or back. */
    private static final long LARGEST_ERROR = 2L * MuLaw.RATE_HZ;

    private boolean running;
    private long shift;
    private long end;
    private long endedAt;

    /** A clock that stands at zero until the first frame. */
    MediaClock(long now) {
        this.endedAt = now;
    }

    /**
     * A frame came; where it begins. A timestamp that cannot be true is not believed, and counts as
     * the next after those before.
     */
    long frame(byte[] mulaw, long mediaMillis, long now) {
        long told = mediaMillis * MuLaw.BYTES_PER_MILLI;
        if (!running) {
            running = true;
            shift = -told;
        }
        long missing = told + shift - end;
        if (missing > since(now) + LARGEST_ERROR || missing < -LARGEST_ERROR) {
            shift = end - told;
        }
        long begin = Math.max(0, told + shift);
        end = Math.max(end, begin + mulaw.length);
        endedAt = now;
        return begin;
    }

    /** When the newest frame ended. */
    long end() {
        return end;
    }

    /** The carrier's time now, if all its frames are here. */
    long reading(long now) {
        return end + since(now);
    }

    private long since(long now) {
        return Math.max(0, now - endedAt) / NANOS_PER_SAMPLE;
    }
}
