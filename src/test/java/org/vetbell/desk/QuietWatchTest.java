/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vetbell.clinic.HouseRules;

class QuietWatchTest {
    private final QuietWatch watch = new QuietWatch(HouseRules.standard());

    @Test
    void strikesOnceAfterTwelveSecondsWithoutASoundAndAgainAfterTwelveMore() {
        assertThat(struckIn(599)).isZero();
        assertThat(watch.strikes(false)).isTrue();
        assertThat(struckIn(599)).isZero();
        assertThat(watch.strikes(false)).isTrue();
    }

    @Test
    void anySoundBeginsTheCountAnew() {
        assertThat(struckIn(599)).isZero();
        assertThat(watch.strikes(true)).isFalse();
        assertThat(struckIn(599)).isZero();
    }

    private int struckIn(int frames) {
        int struck = 0;
        for (int i = 0; i < frames; i++) {
            struck += watch.strikes(false) ? 1 : 0;
        }
        return struck;
    }
}
