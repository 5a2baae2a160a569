/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vetbell.fake.MapConfig;

class OpenAiVoiceSettingsTest {

    @Test
    void withoutSettingsTheDefaultsHold() {
        var settings = OpenAiVoiceSettings.from(new MapConfig(Map.of()));
        assertThat(settings.key()).isEmpty();
        assertThat(settings.base()).hasToString("https://api.openai.com");
        assertThat(settings.model()).isEqualTo("gpt-4o-mini-tts");
        assertThat(settings.voice()).isEqualTo("marin");
    }

    @Test
    void speechMayComeFromElsewhere() {
        var settings =
                OpenAiVoiceSettings.from(
                        new MapConfig(
                                Map.of(
                                        "OPENAI_BASE_URL",
                                        "https://one.example.com/v1/",
                                        "vetbell.ai.openai.speech-base-url",
                                        "http://127.0.0.1:8000/v1")));
        assertThat(settings.base()).hasToString("http://127.0.0.1:8000");
    }

    @Test
    void theKeyIsNoPartOfWhatIsLogged() {
        var settings =
                OpenAiVoiceSettings.from(new MapConfig(Map.of("OPENAI_API_KEY", "sk-secret")));
        assertThat(settings.toString()).contains("key=set").doesNotContain("sk-secret");
    }

    @ParameterizedTest
    @CsvSource({
        "vetbell.ai.openai.voice, mar in",
        "vetbell.ai.openai.speech-model, a&b",
        "OPENAI_BASE_URL, ftp://example.com",
        "vetbell.ai.openai.speech-base-url, not an address"
    })
    void aBadValueIsNamed(String key, String value) {
        assertThatThrownBy(() -> OpenAiVoiceSettings.from(new MapConfig(Map.of(key, value))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(key);
    }
}
