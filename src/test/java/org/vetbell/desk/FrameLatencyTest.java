/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrameLatencyTest {
    private final FrameLatency latency = new FrameLatency();

    @Test
    void nothingRecordedIsNothing() {
        assertThat(latency.millis(0.99)).isZero();
    }

    @Test
    void quantilesAreRightWithinAQuarter() {
        for (int i = 0; i < 99; i++) {
            latency.record(1_000_000);
        }
        latency.record(100_000_000);

        assertThat(latency.millis(0.5)).isBetween(1.0, 1.3);
        assertThat(latency.millis(0.99)).isBetween(1.0, 1.3);
        assertThat(latency.millis(1)).isBetween(100.0, 126.0);
        assertThat(latency.count()).isEqualTo(100);
    }
}
