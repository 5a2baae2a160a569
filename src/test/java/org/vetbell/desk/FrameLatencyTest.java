/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrameLatencyTest {
    private final FrameLatency latency = new FrameLatency();

    @Test
    void framesAreCountedWithinTheBoundsTheyKept() {
        latency.record(100_000);
        latency.record(19_000_000);
        latency.record(20_000_000);
        latency.record(21_000_000);
        latency.record(9_000_000_000L);

        assertThat(latency.within(indexOf(0.1))).isEqualTo(1);
        assertThat(latency.within(indexOf(15))).isEqualTo(1);
        assertThat(latency.within(indexOf(20))).isEqualTo(3);
        assertThat(latency.within(indexOf(30))).isEqualTo(4);
        assertThat(latency.within(indexOf(2000))).isEqualTo(4);
        assertThat(latency.count()).isEqualTo(5);
    }

    private static int indexOf(double bound) {
        double[] bounds = FrameLatency.bounds();
        for (int i = 0; i < bounds.length; i++) {
            if (bounds[i] == bound) {
                return i;
            }
        }
        throw new AssertionError("no bound of " + bound);
    }
}
