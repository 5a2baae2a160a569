/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.media;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How long it took from a call's wish to be silent until the socket had taken {@code clear}, as
 * counts within fixed bounds. The ear decides and the wish is uttered while one frame is handled,
 * so this is what a caller who interrupts waits for beyond that frame's own handling. Any thread.
 */
final class ClearTimes {
    private static final double NANOS_PER_MILLI = 1e6;

    /** Upper bounds in milliseconds; what takes longer than the last is counted beyond it. */
    private static final double[] BOUNDS = {
        0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 50, 100, 250, 1000, 5000
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

    /** How many were sent within the bound of that index. */
    long within(int index) {
        long sum = 0;
        for (int i = 0; i <= index; i++) {
            sum += counts.get(i);
        }
        return sum;
    }

    /** How many were sent at all. */
    long count() {
        return within(BOUNDS.length);
    }
}
