/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.JsonException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonMessageTest {
    @Test
    void anObjectIsRead() {
        assertThat(JsonMessage.read("{\"type\":\"Results\"}").getString("type"))
                .isEqualTo("Results");
    }

    @ParameterizedTest
    @MethodSource
    void anythingElseIsRefusedAndNotRepeated(String message) {
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> JsonMessage.read(message))
                .withMessage("a message is no JSON object")
                .withNoCause();
    }

    static Stream<String> anythingElseIsRefusedAndNotRepeated() {
        String tooDeep = "{\"a\":" + "[".repeat(5_000);
        return Stream.of("", "Rex", "[]", "{\"text\":\"Rex", "{\"text\":Rex}", tooDeep);
    }
}
