/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.vetbell.hostile.FuzzInput;

/**
 * Whatever a model gives to a tool is text that can be said aloud, or the model is told what is
 * wrong without hearing its own words again.
 */
class ArgumentsFuzz {
    private static final int MOST = 200;

    private enum Topic {
        HOURS,
        ADDRESS
    }

    @FuzzTest
    void whatAModelGivesIsWordsOrRefused(byte[] given) {
        try {
            Arguments arguments = Arguments.of(FuzzInput.text(given));
            String pet = arguments.text("pet", MOST);
            assertThat(pet)
                    .isNotBlank()
                    .hasSizeLessThanOrEqualTo(MOST)
                    .isEqualTo(CleanText.of(pet));
            assertThat(pet.codePoints()).noneMatch(Character::isISOControl);
            assertThat(arguments.textOr("name", MOST, "nobody")).isNotBlank();
            assertThat(arguments.choice("topic", Topic.class)).isNotNull();
        } catch (Arguments.WrongArguments wrong) {
            assertThat(wrong.getMessage())
                    .isNotBlank()
                    .hasSizeLessThan(MOST)
                    .doesNotContain(FuzzInput.PERSONAL);
        }
    }
}
