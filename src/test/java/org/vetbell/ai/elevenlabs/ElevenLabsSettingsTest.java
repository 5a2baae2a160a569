/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.elevenlabs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vetbell.fake.MapConfig;

class ElevenLabsSettingsTest {

    @Test
    void withoutAKeyItIsNotThere() {
        var settings = ElevenLabsSettings.from(new MapConfig(Map.of("ELEVENLABS_API_KEY", " ")));
        assertThat(settings.key()).isEmpty();
        assertThat(settings.base()).hasToString("https://api.elevenlabs.io");
        assertThat(settings.model()).isEqualTo("eleven_flash_v2_5");
    }

    @Test
    void theSocketIsAsSecureAsTheAddress() {
        assertThat(at("https://eu.example.com/").socket("en").toString())
                .startsWith("wss://eu.example.com/v1/text-to-speech/");
        assertThat(at("http://127.0.0.1:9").socket("en").getScheme()).isEqualTo("ws");
    }

    @Test
    void aLanguageIsNamedOnlyToModelsThatTakeOne() {
        assertThat(at("http://h").socket("en").toString()).contains("language_code=en");
        var older =
                ElevenLabsSettings.from(
                        new MapConfig(Map.of("vetbell.ai.elevenlabs.model", "eleven_flash_v2")));
        assertThat(older.socket("en").toString()).doesNotContain("language_code");
    }

    @Test
    void theKeyIsNoPartOfWhatIsLogged() {
        var settings =
                ElevenLabsSettings.from(new MapConfig(Map.of("ELEVENLABS_API_KEY", "xi-secret")));
        assertThat(settings.toString()).contains("key=set").doesNotContain("xi-secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ELEVENLABS_BASE_URL | ftp://example.com",
                "ELEVENLABS_BASE_URL | not an address",
                "vetbell.ai.elevenlabs.voice | ../other",
                "vetbell.ai.elevenlabs.model | a&b",
                "vetbell.ai.elevenlabs.at-once | many",
                "vetbell.ai.elevenlabs.at-once | 0"
            })
    void aBadValueIsNamed(String key, String value) {
        assertThatThrownBy(() -> ElevenLabsSettings.from(new MapConfig(Map.of(key, value))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(key);
    }

    private static ElevenLabsSettings at(String base) {
        return ElevenLabsSettings.from(new MapConfig(Map.of("ELEVENLABS_BASE_URL", base)));
    }
}
