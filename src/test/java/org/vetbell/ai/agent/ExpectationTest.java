/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vetbell.call.Expecting.Kind;

class ExpectationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "That is Rex on Tuesday at three. Is that right? | YES_NO",
                "So Rex, on Tuesday, right? | YES_NO",
                "Would you like me to take a message? | YES_NO",
                "Can I have your name, please? | NAME",
                "What is your pet's name? | NAME",
                "What is the best number to call you back on? | NUMBER",
                "Which day would suit you? | DAY_OR_TIME",
                "What is the visit for? | OPEN",
                "We are open until six. | OPEN",
                "Is the number you are calling from the best one? | YES_NO"
            })
    void followsFromTheQuestion(String sentence, Kind kind) {
        assertThat(Expectation.after(sentence).kind()).isEqualTo(kind);
    }
}
