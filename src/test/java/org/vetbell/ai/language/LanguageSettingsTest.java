/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vetbell.fake.MapConfig;

class LanguageSettingsTest {

    @Test
    void withoutAKeyThereIsNoModel() {
        assertThat(LanguageSettings.from(new MapConfig(Map.of())).accounts()).isEmpty();
    }

    @Test
    void accountsComeInTheOperatorsOrder() {
        var settings =
                LanguageSettings.from(
                        new MapConfig(
                                Map.of(
                                        "OPENAI_API_KEY", "sk-secret",
                                        "OPENAI_BASE_URL", "http://127.0.0.1:8000/v1/",
                                        "ANTHROPIC_API_KEY", "an-secret",
                                        "vetbell.ai.models", "anthropic, openai",
                                        "vetbell.ai.first-token-within-millis", "900")));

        assertThat(settings.accounts())
                .extracting(Object::toString)
                .containsExactly("anthropic/claude-haiku-4-5", "openai/gpt-4.1-mini");
        assertThat(settings.accounts().getLast().base()).hasToString("http://127.0.0.1:8000");
        assertThat(settings.patience().first()).isEqualTo(Duration.ofMillis(900));
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vetbell.ai.models | openai,oracle",
                "vetbell.ai.first-token-within-millis | soon",
                "vetbell.ai.token-gap-millis | 5",
                "OPENAI_BASE_URL | ftp://example.com",
                "OPENAI_BASE_URL | //example.com",
                "OPENAI_BASE_URL | not an address"
            })
    void aBadValueIsNamed(String key, String value) {
        assertThatThrownBy(
                        () ->
                                LanguageSettings.from(
                                        new MapConfig(
                                                Map.of("OPENAI_API_KEY", "sk-test", key, value))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(key);
    }
}
