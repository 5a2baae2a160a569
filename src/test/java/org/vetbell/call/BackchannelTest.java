/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackchannelTest {

    @ParameterizedTest
    @ValueSource(strings = {"mm-hm", "Uh-huh.", "yeah, okay", "I see", "got it", "Right!", ""})
    void showsOnlyThatOneFollows(String text) {
        assertThat(Backchannel.is(text)).isTrue();
        assertThat(Backchannel.weightOf(text)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait", "yes but tomorrow", "I need", "it", "okay stop"})
    void anythingElseWeighsSomething(String text) {
        assertThat(Backchannel.is(text)).isFalse();
        assertThat(Backchannel.weightOf(text)).isPositive();
    }

    @Test
    void lightWordsBesideOthersAreNotCounted() {
        assertThat(Backchannel.weightOf("yeah okay wait")).isEqualTo(1);
        assertThat(Backchannel.weightOf("I need help")).isEqualTo(3);
    }
}
