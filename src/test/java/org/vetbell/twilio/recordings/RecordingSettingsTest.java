/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vetbell.fake.MapConfig;

class RecordingSettingsTest {
    @Test
    void theCarrierIsReachedWhereItUsuallyIsUnlessAStandInIsNamed() {
        assertThat(at("")).isEqualTo("https://api.twilio.com");
        assertThat(at("http://127.0.0.1:9000/")).isEqualTo("http://127.0.0.1:9000");
        assertThat(at("https://twilio.example.com/stand-in"))
                .isEqualTo("https://twilio.example.com/stand-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.twilio.com", "ftp://x", "https://", "https://a@b", "https://a?b"})
    void anythingElseStopsTheStart(String address) {
        assertThatThrownBy(() -> at(address)).hasMessageContaining("TWILIO_BASE_URL");
    }

    private static String at(String address) {
        return RecordingSettings.from(new MapConfig(Map.of("TWILIO_BASE_URL", address)))
                .carrier()
                .base()
                .toString();
    }
}
