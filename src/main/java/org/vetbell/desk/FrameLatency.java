/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How long frames waited from the socket until they were handled, as counts by powers of two of a
 * microsecond, each split in four. Costs one atomic increment a frame. Any thread.
 */
final class FrameLatency {
    private static final int SPLIT = 4;
    private static final int BUCKETS = 40 * SPLIT;
    private static final long NANOS_PER_MICRO = 1_000;

    private final AtomicLongArray counts = new AtomicLongArray(BUCKETS);

    void record(long nanos) {
        counts.incrementAndGet(bucket(Math.max(1, nanos / NANOS_PER_MICRO)));
    }

    long count() {
        long all = 0;
        for (int i = 0; i < BUCKETS; i++) {
            all += counts.get(i);
        }
        return all;
    }

    /** Milliseconds within which the share {@code quantile} (0 to 1) of all frames was handled. */
    double millis(double quantile) {
        long rank = (long) Math.ceil(quantile * count());
        long seen = 0;
        for (int i = 0; i < BUCKETS; i++) {
            seen += counts.get(i);
            if (seen >= rank && rank > 0) {
                return upper(i) / 1_000.0;
            }
        }
        return 0;
    }

    private static int bucket(long micros) {
        int power = 63 - Long.numberOfLeadingZeros(micros);
        int quarter = power < 2 ? 0 : (int) ((micros >> (power - 2)) & 3);
        return Math.min(BUCKETS - 1, power * SPLIT + quarter);
    }

    private static double upper(int bucket) {
        double from = Math.pow(2, bucket / SPLIT);
        return from * (1 + (bucket % SPLIT + 1) / (double) SPLIT);
    }
}
