/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.vosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vetbell.fake.MapConfig;

class VoskSettingsTest {

    @Test
    void withoutAModelItIsNotThere() {
        VoskSettings settings = from(Map.of("vetbell.vosk.model", " "));
        assertThat(settings.model()).isEmpty();
        assertThat(settings.library()).isEqualTo(Path.of("data/vosk").toAbsolutePath());
        assertThat(settings.language()).isEqualTo("en");
        assertThat(settings.atOnce()).isEqualTo(2);
        assertThat(settings.finalWithin()).isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void theLibraryLiesInTheDataDirectoryUnlessItIsElsewhere() {
        assertThat(from(Map.of("VETBELL_DATA_DIR", "/srv/vetbell")).library())
                .isEqualTo(Path.of("/srv/vetbell/vosk"));
        assertThat(from(Map.of("vetbell.vosk.library", "/opt/vosk")).library())
                .isEqualTo(Path.of("/opt/vosk"));
    }

    @ParameterizedTest
    @CsvSource({
        "vetbell.vosk.language, en-AU",
        "vetbell.vosk.at-once, 0",
        "vetbell.vosk.at-once, 65",
        "vetbell.vosk.at-once, some",
        "vetbell.vosk.final-within-millis, 199"
    })
    void aBadValueIsNamed(String key, String value) {
        assertThatThrownBy(() -> from(Map.of(key, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(key);
    }

    private static VoskSettings from(Map<String, String> values) {
        return VoskSettings.from(new MapConfig(values));
    }
}
