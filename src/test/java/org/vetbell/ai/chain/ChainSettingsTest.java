/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vetbell.fake.MapConfig;

class ChainSettingsTest {
    @Test
    void openAiHearsBeforeDeepgramUnlessAnotherOrderIsGiven() {
        assertThat(ChainSettings.from(new MapConfig(Map.of())).recognisers())
                .containsExactly("openai", "deepgram", "vosk");
        assertThat(recognisers(" openai ").recognisers()).containsExactly("openai");
        assertThat(recognisers("deepgram, openai").recognisers())
                .containsExactly("deepgram", "openai");
    }

    @Test
    void elevenLabsHearsOnlyWhereItIsNamed() {
        assertThat(recognisers("elevenlabs,openai").recognisers())
                .containsExactly("elevenlabs", "openai");
    }

    @Test
    void deepgramDoesNotTalkByItself() {
        var config = new MapConfig(Map.of("vetbell.ai.speech-to-speech", "deepgram"));
        assertThatThrownBy(() -> ChainSettings.from(config))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("vetbell.ai.speech-to-speech: unknown; known are none, openai");
    }

    @Test
    void hearingCanBeLeftToTheCarrier() {
        assertThat(recognisers("none").recognisers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "openai,openai",
                "whisper",
                "openai,",
                "none,openai",
                "OpenAI",
                "deepgram,deepgram"
            })
    void anythingElseStopsTheStart(String text) {
        assertThatThrownBy(() -> recognisers(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("vetbell.ai.recognisers");
    }

    private static ChainSettings recognisers(String text) {
        return ChainSettings.from(new MapConfig(Map.of("vetbell.ai.recognisers", text)));
    }
}
