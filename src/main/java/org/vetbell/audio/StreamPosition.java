/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

/**
 * Where the caller's ear is in the audio we sent: the last known position and the time since, never
 * more than was sent. Times are nanoseconds of any steady clock.
 */
final class StreamPosition {
    private static final long NANOS_PER_BYTE = 1_000_000 / MuLaw.BYTES_PER_MILLI;

    private long sentBytes;
    private long sentPlaysUntil;
    private long knownBytes;
    private long knownAt;

    /** So much was sent at {@code now}; what the caller is not yet hearing plays first. */
    void sent(int bytes, long now) {
        if (sentBytes == knownBytes || sentPlaysUntil - now < 0) {
            // The line was quiet: these bytes are heard from now on.
            knownBytes = sentBytes;
            knownAt = now;
            sentPlaysUntil = now;
        }
        sentBytes += bytes;
        sentPlaysUntil += bytes * NANOS_PER_BYTE;
    }

    /** The carrier played everything before {@code bytes}. */
    void played(long bytes, long now) {
        if (bytes > knownBytes) {
            knownBytes = bytes;
            knownAt = now;
        }
    }

    long sentBytes() {
        return sentBytes;
    }

    /** How many of the sent bytes the caller has heard. */
    long heardBytes(long now) {
        long since = Math.max(0, now - knownAt) / NANOS_PER_BYTE;
        return Math.min(sentBytes, knownBytes + since);
    }

    /** How far what was sent reaches ahead of the caller's ear. */
    long aheadNanos(long now) {
        return Math.max(0, sentPlaysUntil - now);
    }

    /** Everything sent is gone. */
    void dropped(long now) {
        knownBytes = sentBytes;
        knownAt = now;
        sentPlaysUntil = now;
    }
}
