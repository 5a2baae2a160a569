/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vetbell.clinic.Manners;

class EndpointingTest {
    private final Manners.Pauses pauses = Manners.standard().pauses();
    private final Endpointing endpointing = new Endpointing(pauses);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my dog is limping and",
                "I would like to, um",
                "an appointment for my",
                "my number is zero four nine one",
                "well,"
            })
    void moreIsBoundToCome(String words) {
        assertThat(endpointing.pauseAfter(words, Expecting.anything())).isEqualTo(pauses.patient());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Are you open today?", "I would like to book an appointment."})
    void aSentenceLooksComplete(String words) {
        assertThat(endpointing.pauseAfter(words, Expecting.anything())).isEqualTo(pauses.quick());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "my dog is limping", "Hello."})
    void otherwiseTheUsualPauseIsWaitedFor(String words) {
        assertThat(endpointing.pauseAfter(words, Expecting.anything())).isEqualTo(pauses.usual());
    }

    @ParameterizedTest
    @CsvSource({
        "YES_NO, yes please",
        "YES_NO, no",
        "NAME, Jo Miller",
        "DAY_OR_TIME, tuesday morning",
        "NUMBER, 0491 570 006",
        "NUMBER, zero four nine one five seven zero zero zero six"
    })
    void anAnswerToWhatWasAskedIsComplete(Expecting.Kind due, String words) {
        assertThat(endpointing.pauseAfter(words, new Expecting(due, List.of())))
                .isEqualTo(pauses.quick());
    }

    @Test
    void aNumberIsWaitedForFromItsBeginning() {
        var number = new Expecting(Expecting.Kind.NUMBER, List.of());
        assertThat(endpointing.pauseAfter("", number)).isEqualTo(pauses.patient());
        assertThat(endpointing.pauseAfter("0491", number)).isEqualTo(pauses.patient());
    }
}
