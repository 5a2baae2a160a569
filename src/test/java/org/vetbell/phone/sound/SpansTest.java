/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SpansTest {
    private final short[] samples = new short[8_000];

    SpansTest() {
        Arrays.fill(samples, 800, 1_600, (short) 5_000);
        Arrays.fill(samples, 2_400, 4_000, (short) 5_000);
    }

    @Test
    void soundIsFoundWhereItIs() {
        assertThat(Spans.of(samples, Duration.ofMillis(50)))
                .containsExactly(
                        new Spans.Span(Duration.ofMillis(100), Duration.ofMillis(200)),
                        new Spans.Span(Duration.ofMillis(300), Duration.ofMillis(500)));
    }

    @Test
    void aShortQuietIsPartOfTheSound() {
        assertThat(Spans.of(samples, Duration.ofMillis(150)))
                .containsExactly(new Spans.Span(Duration.ofMillis(100), Duration.ofMillis(500)));
    }
}
