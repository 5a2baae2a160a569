/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.util.Map;
import java.util.TreeMap;

/**
 * Times as the server counts them, in bounds; so every time told is the upper bound of its count.
 *
 * @param within how many took at most so many milliseconds
 * @param all how many there were
 */
record BoundedTimes(TreeMap<Double, Long> within, long all) implements Figures {
    private static final double OF_ANOTHER_MOMENT = 0.001;

    /** What was counted since {@code before}. */
    BoundedTimes since(BoundedTimes before) {
        TreeMap<Double, Long> since = new TreeMap<>();
        within.forEach((ms, n) -> since.put(ms, n - before.within.getOrDefault(ms, 0L)));
        return new BoundedTimes(since, all - before.all);
    }

    @Override
    public int count() {
        return Math.toIntExact(all);
    }

    @Override
    public int lost() {
        return 0;
    }

    /**
     * {@inheritDoc} The longest is that of those within the last bound: while frames flow, the
     * server's counts are not of quite the same moment, and a few more beyond it cannot be told
     * from that.
     */
    @Override
    public double millisAt(double quantile) {
        if (all == 0 || within.isEmpty()) {
            return Double.NaN;
        }
        long beyond = all - within.lastEntry().getValue();
        boolean sameButForTheMoment = beyond <= all * OF_ANOTHER_MOMENT;
        double wanted = Math.min(quantile * all, sameButForTheMoment ? all - beyond : all);
        for (Map.Entry<Double, Long> bound : within.entrySet()) {
            if (bound.getValue() >= wanted) {
                return bound.getKey();
            }
        }
        return Double.POSITIVE_INFINITY;
    }
}
