/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.util.Arrays;

/**
 * Times measured in nanoseconds, all of them kept, so that quantiles are exact. Safe for use by
 * many threads while it is filled.
 */
final class Latencies implements Figures {

    private long[] nanos = new long[1 << 16];
    private int count;
    private int lost;

    synchronized void add(long duration) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = duration;
    }

    /** Begins anew. */
    synchronized void forget() {
        count = 0;
        lost = 0;
    }

    /** All of them together, in milliseconds. */
    synchronized double totalMillis() {
        return Arrays.stream(nanos, 0, count).sum() / 1e6;
    }

    /** Counts operations that never had an answer. */
    synchronized void addLost(int operations) {
        lost += operations;
    }

    @Override
    public synchronized int count() {
        return count;
    }

    @Override
    public synchronized int lost() {
        return lost;
    }

    @Override
    public synchronized double millisAt(double quantile) {
        if (count == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int index = (int) Math.ceil(quantile * count) - 1;
        return sorted[Math.clamp(index, 0, count - 1)] / 1e6;
    }
}
