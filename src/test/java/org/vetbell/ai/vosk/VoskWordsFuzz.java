/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.vosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.vetbell.hostile.FuzzInput;

/** Whatever the library tells is words, or is refused without repeating them. */
class VoskWordsFuzz {
    @FuzzTest
    void whatIsToldIsWordsOrRefused(byte[] told) {
        try {
            VoskWords words = VoskWords.of(FuzzInput.text(told));
            assertThat(words.confidence()).isBetween(0.0, 1.0);
            assertThat(words.text()).hasSizeLessThanOrEqualTo(told.length);
        } catch (IllegalStateException refused) {
            assertThat(refused).hasMessage("what Vosk tells is not what was agreed on");
            assertThat(String.valueOf(refused.getCause())).doesNotContain(FuzzInput.PERSONAL);
        }
    }
}
