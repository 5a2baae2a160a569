/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LatencyCountsTest {
    private final LatencyCounts frames = LatencyCounts.ofFrames();

    @Test
    void whatIsRecordedIsCountedWithinTheBoundsItKept() {
        frames.record(100_000);
        frames.record(19_000_000);
        frames.record(20_000_000);
        frames.record(21_000_000);
        frames.record(9_000_000_000L);

        assertThat(frames.within(0.1)).isEqualTo(1);
        assertThat(frames.within(15)).isEqualTo(1);
        assertThat(frames.within(20)).isEqualTo(3);
        assertThat(frames.within(30)).isEqualTo(4);
        assertThat(frames.within(2000)).isEqualTo(4);
        assertThat(frames.count()).isEqualTo(5);
    }

    @Test
    void clearsAreCountedByFinerBounds() {
        LatencyCounts clears = LatencyCounts.ofClears();
        clears.record(60_000);

        assertThat(clears.within(0.05)).isZero();
        assertThat(clears.within(0.1)).isEqualTo(1);
    }

    @Test
    void nobodyCountedUpToWhatIsNoBound() {
        assertThatThrownBy(() -> frames.within(4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4.0 ms");
    }
}
