/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How long frames waited from the socket until they were handled, as counts within fixed bounds.
 * Costs one atomic increment a frame. Any thread.
 */
final class FrameLatency {
    private static final double NANOS_PER_MILLI = 1e6;

    /** Upper bounds in milliseconds; what takes longer than the last is counted beyond it. */
    private static final double[] BOUNDS = {
        0.1, 0.25, 0.5, 1, 2, 3, 5, 7.5, 10, 15, 20, 30, 50, 75, 100, 150, 200, 300, 500, 1000, 2000
    };

    private final AtomicLongArray counts = new AtomicLongArray(BOUNDS.length + 1);

    /** The bounds, rising, in milliseconds. */
    static double[] bounds() {
        return BOUNDS.clone();
    }

    void record(long nanos) {
        int found = Arrays.binarySearch(BOUNDS, nanos / NANOS_PER_MILLI);
        counts.incrementAndGet(found >= 0 ? found : -found - 1);
    }

    /** How many frames were handled within the bound of that index. */
    long within(int index) {
        long sum = 0;
        for (int i = 0; i <= index; i++) {
            sum += counts.get(i);
        }
        return sum;
    }

    /** How many frames were handled at all. */
    long count() {
        return within(BOUNDS.length);
    }
}
