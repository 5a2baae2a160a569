/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vetbell.fake.MapConfig;

class VoiceChainSettingsTest {

    @Test
    void withoutSettingsTheDefaultsHold() {
        var settings = VoiceChainSettings.from(new MapConfig(Map.of()));
        assertThat(settings.voices())
                .containsExactly("elevenlabs", "openai", "deepgram", "builtin");
        assertThat(settings.deadlines().firstSound()).isEqualTo(Duration.ofMillis(1200));
        assertThat(settings.deadlines().gap()).isEqualTo(Duration.ofMillis(800));
        assertThat(settings.cacheMegabytes()).isEqualTo(16);
    }

    @Test
    void theOrderIsTheOperators() {
        var settings =
                VoiceChainSettings.from(
                        new MapConfig(Map.of("vetbell.ai.voices", " openai , elevenlabs")));
        assertThat(settings.voices()).containsExactly("openai", "elevenlabs");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vetbell.ai.voices | elevenlabs,siri",
                "vetbell.ai.voices | openai,openai",
                "vetbell.ai.voice.first-sound-millis | soon",
                "vetbell.ai.voice.first-sound-millis | 100",
                "vetbell.ai.voice.gap-millis | 60000",
                "vetbell.ai.voice.cache-megabytes | 99999"
            })
    void aBadValueIsNamed(String key, String value) {
        assertThatThrownBy(() -> VoiceChainSettings.from(new MapConfig(Map.of(key, value))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(key);
    }
}
