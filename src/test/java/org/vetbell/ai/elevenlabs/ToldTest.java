/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.elevenlabs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vetbell.port.Fault;

class ToldTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"audio\":\"//8=\",\"contextId\":\"a\",\"isFinal\":null}",
                "{\"audio\":\"//8=\",\"context_id\":\"a\",\"is_final\":false,\"new\":{\"x\":1}}"
            })
    void soundIsSoundHoweverItIsSpelt(String message) {
        Told told = Told.of(message);
        assertThat(told.context()).isEqualTo("a");
        assertThat(told.audio()).containsExactly(0xFF, 0xFF);
        assertThat(told.last()).isFalse();
        assertThat(told.error()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"error\":\"system_busy\"} | BUSY",
                "{\"error\":\"quota_exceeded\",\"message\":\"m\"} | REFUSED",
                "{\"detail\":{\"status\":\"invalid_api_key\",\"message\":\"m\"}} | REFUSED",
                "{\"detail\":{\"code\":\"voice_not_found\"}} | REFUSED",
                "{\"error\":{\"code\":\"max_character_limit_exceeded\"}} | INVALID",
                "{\"error\":\"the words of a caller\"} | BROKEN",
                "{\"error\":7} | BROKEN",
                "{\"audio\":\"no base64!\"} | GARBLED",
                "[] | GARBLED",
                "{\"audio\": | GARBLED"
            })
    void troubleIsAFault(String message, Fault.Kind kind) {
        Told told = Told.of(message);
        assertThat(told.error().kind()).isEqualTo(kind);
        assertThat(told.error().reason()).doesNotContain("caller");
    }

    @Test
    void whatIsNotUnderstoodIsNoTrouble() {
        Told told = Told.of("{\"contextId\":5,\"something\":\"else\",\"error\":null}");
        assertThat(told.context()).isEmpty();
        assertThat(told.audio()).isEmpty();
        assertThat(told.error()).isNull();
    }
}
