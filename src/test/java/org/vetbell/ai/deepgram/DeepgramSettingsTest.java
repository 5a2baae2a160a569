/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.deepgram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vetbell.fake.MapConfig;

class DeepgramSettingsTest {

    @Test
    void withoutAKeyItIsNotThere() {
        var settings = DeepgramSettings.from(new MapConfig(Map.of("DEEPGRAM_API_KEY", " ")));
        assertThat(settings.key()).isEmpty();
        assertThat(settings.base()).hasToString("https://api.deepgram.com");
        assertThat(settings.transcriptionModel()).isEqualTo("nova-3");
        assertThat(settings.finalWithin()).isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void theSocketIsAsSecureAsTheAddress() {
        assertThat(at("https://api.eu.deepgram.com/v1/").socket("/v1/listen"))
                .hasToString("wss://api.eu.deepgram.com/v1/listen");
        assertThat(at("http://127.0.0.1:9").socket("/v1/listen").getScheme()).isEqualTo("ws");
    }

    @Test
    void theKeyIsNoPartOfWhatIsLogged() {
        var settings =
                DeepgramSettings.from(new MapConfig(Map.of("DEEPGRAM_API_KEY", "dg-secret")));
        assertThat(settings.toString()).contains("key=set").doesNotContain("dg-secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DEEPGRAM_BASE_URL | ftp://example.com",
                "DEEPGRAM_BASE_URL | not an address",
                "vetbell.ai.deepgram.transcription-model | a&b",
                "vetbell.ai.deepgram.final-within-millis | soon",
                "vetbell.ai.deepgram.final-within-millis | 199"
            })
    void aBadValueIsNamed(String key, String value) {
        assertThatThrownBy(() -> DeepgramSettings.from(new MapConfig(Map.of(key, value))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(key);
    }

    private static DeepgramSettings at(String base) {
        return DeepgramSettings.from(new MapConfig(Map.of("DEEPGRAM_BASE_URL", base)));
    }
}
