/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vetbell.clinic.KeypadMenu;
import org.vetbell.clinic.MenuChoice;
import org.vetbell.fake.SampleClinics;

/** What callers answer who are offered a call-back. */
class CallBackWishTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yes | YES",
                "Yes, please. | YES",
                "sure, no problem | YES",
                "no worries | YES",
                "call me back | YES",
                "No, just call me back. | YES",
                "a callback would be good | YES",
                "could you ring me | YES",
                "I do not want to leave a message, call me back | YES",
                "that's right | YES",
                "no | NO",
                "nah that's not right | NO",
                "no thanks, don't call me | NO",
                "no callback | NO",
                "I'd rather leave a message | MESSAGE",
                "message | MESSAGE",
                "don't call me back, I will leave a message | MESSAGE",
                "no, on a different number | OTHER_NUMBER",
                "another number please | OTHER_NUMBER",
                "not on this number | OTHER_NUMBER",
                "call me back or take a message | UNCLEAR",
                "what did you say | UNCLEAR",
                "'' | UNCLEAR"
            })
    void isKnownFromTheirWords(String words, CallBackWish wish) {
        assertThat(CallBackWish.of(words)).isEqualTo(wish);
    }

    @ParameterizedTest
    @CsvSource({
        "0491 570 006, 0491570006",
        "it is oh four nine one five seven oh double oh six, 0491570006",
        "plus 61 491 570 006 thanks, +61491570006",
        "on 5550 1234 and not 12, 55501234"
    })
    void aWholeNumberIsFound(String words, String number) {
        assertThat(CallBackNumber.in(words)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no", "12345", "1111111", "1234567890123456", "plus 123456"})
    void whatIsNoneIsNot(String words) {
        assertThat(CallBackNumber.in(words)).isEmpty();
    }

    @Test
    void theKeysKeepClearOfEmergencies() {
        var menu = new KeypadMenu(Map.of('1', MenuChoice.EMERGENCY, '2', MenuChoice.APPOINTMENTS));
        CallBackKeys keys = CallBackKeys.of(SampleClinics.harbour(menu));

        assertThat(keys).isEqualTo(new CallBackKeys('2', '3', '4'));
        assertThat(keys.wish('1')).isEqualTo(CallBackWish.UNCLEAR);
        assertThat(keys.wish('4')).isEqualTo(CallBackWish.MESSAGE);
        assertThat(Optional.of(keys.message())).isNotEqualTo(menu.keyOf(MenuChoice.EMERGENCY));
    }
}
