/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CarrierFormTest {

    @Test
    void decodesPlusPercentAndUtf8() {
        CarrierForm form = CarrierForm.parse("From=%2B15550100199&City=SAN+FRANCISCO&A=%C3%A9");

        assertThat(form.get("From")).contains("+15550100199");
        assertThat(form.get("City")).contains("SAN FRANCISCO");
        assertThat(form.get("A")).contains("\u00e9");
    }

    @Test
    void keepsEveryValueOfARepeatedName() {
        assertThat(CarrierForm.parse("Tag=b&Tag=a&Tag=a").fields().get("Tag"))
                .containsExactly("b", "a", "a");
    }

    @Test
    void anEmptyValueIsKeptButCountsAsMissing() {
        CarrierForm form = CarrierForm.parse("Digits=&Bare&X=1".getBytes(UTF_8));

        assertThat(form.fields()).containsKeys("Digits", "Bare", "X");
        assertThat(form.get("Digits")).isEmpty();
        assertThat(form.flat()).containsEntry("Digits", "").containsEntry("X", "1");
    }

    @Test
    void aMalformedEscapeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CarrierForm.parse("a=%zz"));
    }

    @Test
    void tooManyFieldsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CarrierForm.parse("a=1&".repeat(2000)));
    }

    @Test
    void valuesStayOutOfItsText() {
        assertThat(CarrierForm.parse("From=%2B15550100199")).hasToString("CarrierForm[From]");
    }
}
