/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.sound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MuLawTest {

    @Test
    void everyCodeSurvivesARoundTripButNegativeZero() {
        for (int code = 0; code < 256; code++) {
            byte again = MuLaw.encode(MuLaw.decode((byte) code));
            int expected = code == 0x7F ? 0xFF : code;
            assertThat(again & 0xFF).isEqualTo(expected);
        }
    }

    @Test
    void knowsTheEndsOfTheScale() {
        assertThat(MuLaw.decode(MuLaw.SILENCE)).isZero();
        assertThat(MuLaw.decode((byte) 0x00)).isEqualTo((short) -32124);
        assertThat(MuLaw.decode((byte) 0x80)).isEqualTo((short) 32124);
        assertThat(MuLaw.encode(Short.MIN_VALUE)).isEqualTo((byte) 0x00);
    }
}
