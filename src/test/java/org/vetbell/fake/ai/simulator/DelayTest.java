/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vetbell.phone.BadOption;

class DelayTest {
    private static final int DRAWS = 100_000;

    @Test
    void halfOfAllAreShorterThanTheMedianAndNineteenOfTwentyThanTheOther() {
        long[] drawn =
                Stream.generate(Delay.parse("delay.words", "350/500").drawnFrom(new Random(7)))
                        .limit(DRAWS)
                        .mapToLong(Duration::toNanos)
                        .sorted()
                        .toArray();

        assertThat(drawn[DRAWS / 2] / 1e6).isCloseTo(350, within(3.5));
        assertThat(drawn[DRAWS * 95 / 100] / 1e6).isCloseTo(500, within(5.0));
        assertThat(drawn[0]).isPositive();
    }

    @Test
    void theSameSeedDrawsTheSame() {
        Supplier<Duration> one = Delay.ofMillis(100, 250).drawnFrom(new Random(3));
        Supplier<Duration> same = Delay.ofMillis(100, 250).drawnFrom(new Random(3));

        assertThat(Stream.generate(one).limit(100))
                .containsExactlyElementsOf(Stream.generate(same).limit(100).toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void oneNumberIsConstant() {
        Supplier<Duration> delay = Delay.parse("delay.token", "20").drawnFrom(new Random());

        assertThat(Stream.generate(delay).limit(10)).containsOnly(Duration.ofMillis(20));
        assertThat(Delay.parse("delay.token", "0").drawnFrom(new Random()).get()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fast", "500/350", "0/100", "-1", "1/2/3", "100000", "350 / 500"})
    void whatIsNoDelayIsRefusedByName(String text) {
        assertThatThrownBy(() -> Delay.parse("delay.words", text))
                .isInstanceOf(BadOption.class)
                .hasMessageContaining("-Ddelay.words=");
    }
}
