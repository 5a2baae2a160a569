/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vetbell.fake.SampleClinics;

class PhrasesTest {
    private final Phrases phrases = new Phrases(SampleClinics.harbour());

    @Test
    void ofACallersNumberOnlyTheEndIsSaid() {
        assertThat(phrases.numberSeen("+61400000199")).contains("ends in 1 9 9.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anonymous", "client:jo", "+0"})
    void whoWithholdsTheirNumberIsToldThatTheClinicCannotSeeIt(String number) {
        assertThat(phrases.numberSeen(number)).contains("cannot see");
    }
}
