/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltinSettingsTest {

    @Test
    void sensibleValuesAreTaken() {
        assertThat(new BuiltinSettings(2, 0).voices()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"0, 16", "17, 16", "2, -1", "2, 5000"})
    void aWrongValueIsNamed(int voices, int megabytes) {
        assertThatThrownBy(() -> new BuiltinSettings(voices, megabytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("vetbell.builtin.");
    }
}
