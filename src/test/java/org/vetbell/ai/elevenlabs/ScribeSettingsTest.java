/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.elevenlabs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vetbell.fake.MapConfig;
import org.vetbell.port.SpeechToText.Wanted;

class ScribeSettingsTest {

    @Test
    void withoutAKeyItIsNotThere() {
        var settings = from(Map.of());
        assertThat(settings.key()).isEmpty();
        assertThat(settings.model()).isEqualTo("scribe_v2_realtime");
        assertThat(settings.finalWithin()).isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void theSocketIsAskedForTheClinicsLanguageAndNames() {
        var wanted = new Wanted("pt-BR", List.of("Paws & Claws", " ", "a<b", "x".repeat(51)));

        assertThat(from(Map.of("ELEVENLABS_BASE_URL", "http://127.0.0.1:9")).socket(wanted))
                .hasToString(
                        "ws://127.0.0.1:9/v1/speech-to-text/realtime?audio_format=ulaw_8000"
                                + "&commit_strategy=manual&include_timestamps=false"
                                + "&model_id=scribe_v2_realtime&language_code=pt"
                                + "&keyterms=Paws%20%26%20Claws");
    }

    @Test
    void noMoreLikelyWordsAreNamedThanTheServiceTakes() {
        var many = new Wanted("en", Collections.nCopies(500, "Harbour Vets"));
        assertThat(from(Map.of()).socket(many).getQuery().split("keyterms")).hasSize(51);
    }

    @Test
    void theKeyIsNoPartOfWhatIsLogged() {
        assertThat(from(Map.of("ELEVENLABS_API_KEY", "xi-secret")).toString())
                .contains("key=set")
                .doesNotContain("xi-secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ELEVENLABS_BASE_URL | ftp://example.com",
                "vetbell.ai.elevenlabs.transcription-model | a&b",
                "vetbell.ai.elevenlabs.final-within-millis | soon",
                "vetbell.ai.elevenlabs.final-within-millis | 10001"
            })
    void aBadValueIsNamed(String key, String value) {
        assertThatThrownBy(() -> from(Map.of(key, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(key);
    }

    private static ScribeSettings from(Map<String, String> values) {
        return ScribeSettings.from(new MapConfig(values));
    }
}
