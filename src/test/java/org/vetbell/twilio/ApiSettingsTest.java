/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vetbell.fake.MapConfig;

class ApiSettingsTest {
    private static final String ANSWER = "vetbell.twilio.answer-within-millis";

    @Test
    void theUsualCarrierHasSeconds() {
        assertThat(ApiSettings.from(new MapConfig(Map.of())))
                .isEqualTo(
                        new ApiSettings(
                                URI.create("https://api.twilio.com"),
                                Duration.ofSeconds(3),
                                Duration.ofSeconds(5)));
    }

    @Test
    void itsPatienceCanBeSet() {
        assertThat(ApiSettings.from(new MapConfig(Map.of(ANSWER, "100"))).answerWithin())
                .isEqualTo(Duration.ofMillis(100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "30001", "5s", "-1", "99999999999"})
    void anUnfitPatienceIsRefusedByName(String millis) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiSettings.from(new MapConfig(Map.of(ANSWER, millis))))
                .withMessageContaining(ANSWER);
    }

    @Test
    void whoIsBusySaysForHowLongInSeconds() {
        assertThat(RetryAfter.of(Optional.of("7"))).hasValue(Duration.ofSeconds(7));
        assertThat(RetryAfter.of(Optional.of("soon"))).isEmpty();
        assertThat(RetryAfter.of(Optional.of("-1"))).isEmpty();
        assertThat(RetryAfter.of(Optional.empty())).isEmpty();
    }
}
