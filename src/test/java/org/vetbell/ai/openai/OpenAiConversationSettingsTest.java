/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vetbell.fake.MapConfig;

class OpenAiConversationSettingsTest {

    @Test
    void withoutSettingsTheDefaultsHold() {
        assertThat(OpenAiConversationSettings.from(new MapConfig(Map.of())))
                .isEqualTo(
                        new OpenAiConversationSettings(
                                "gpt-realtime",
                                "marin",
                                "gpt-4o-mini-transcribe",
                                Duration.ofMinutes(50),
                                Duration.ofMillis(2500),
                                Duration.ofMillis(1500)));
    }

    @ParameterizedTest
    @CsvSource({
        "vetbell.ai.openai.realtime-model, gpt&realtime",
        "vetbell.ai.openai.realtime-voice, mar in",
        "vetbell.ai.openai.realtime-transcription-model, a?b",
        "vetbell.ai.openai.realtime-session-minutes, 60",
        "vetbell.ai.openai.realtime-session-minutes, soon",
        "vetbell.ai.openai.realtime-first-sound-millis, 100",
        "vetbell.ai.openai.realtime-gap-millis, 10001"
    })
    void aBadValueIsNamed(String key, String value) {
        assertThatThrownBy(() -> OpenAiConversationSettings.from(new MapConfig(Map.of(key, value))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(key);
    }
}
