/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * How long something took, as counts within fixed bounds in milliseconds. Recording costs one
 * atomic increment, so it may stand on the path of every frame. What takes longer than the last
 * bound is counted beyond it. Any thread; a sum read while others record may lack their latest.
 */
public final class LatencyCounts {
    private static final double NANOS_PER_MILLI = 1e6;

    private final double[] bounds;
    private final AtomicLongArray counts;

    private LatencyCounts(double... bounds) {
        this.bounds = bounds;
        this.counts = new AtomicLongArray(bounds.length + 1);
    }

    /** For the time that frames wait from the socket until they are handled. */
    static LatencyCounts ofFrames() {
        return new LatencyCounts(
                0.1, 0.25, 0.5, 1, 2, 3, 5, 7.5, 10, 15, 20, 30, 50, 75, 100, 150, 200, 300, 500,
                1000, 2000);
    }

    /**
     * For the time from a call's wish to be silent until the socket has taken {@code clear}. The
     * ear decides and the wish is uttered while one frame is handled, so this is what a caller who
     * interrupts waits for beyond that frame's own handling.
     */
    public static LatencyCounts ofClears() {
        return new LatencyCounts(0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 50, 100, 250, 1000, 5000);
    }

    /**
     * @param nanos how long it took
     */
    public void record(long nanos) {
        int found = Arrays.binarySearch(bounds, nanos / NANOS_PER_MILLI);
        counts.incrementAndGet(found >= 0 ? found : -found - 1);
    }

    /** How many were recorded at all. */
    public long count() {
        return sum(bounds.length);
    }

    /**
     * How many took no longer than a bound.
     *
     * @param millis one of the bounds
     * @throws IllegalArgumentException when it is no bound, as nobody counted up to there
     */
    public long within(double millis) {
        int index = Arrays.binarySearch(bounds, millis);
        if (index < 0) {
            throw new IllegalArgumentException(
                    millis + " ms is none of the bounds " + Arrays.toString(bounds));
        }
        return sum(index);
    }

    /** Makes the counts readable in a registry: a gauge a bound, told apart by the tag "ms". */
    public void publish(MetricRegistry registry, Metadata within) {
        for (double bound : bounds) {
            registry.gauge(within, () -> within(bound), new Tag("ms", String.valueOf(bound)));
        }
    }

    private long sum(int last) {
        long sum = 0;
        for (int i = 0; i <= last; i++) {
            sum += counts.get(i);
        }
        return sum;
    }
}
