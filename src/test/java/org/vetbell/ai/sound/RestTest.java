/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.sound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RestTest {
    private static final String SENTENCE =
            "I have taken that down, and the front desk will call you back this afternoon.";
    private final Pace pace = new Pace();

    @Test
    void goesOnAtTheWordThatWasBeingSpoken() {
        int within = SENTENCE.indexOf("call you") + 2;
        assertThat(Rest.of(SENTENCE, pace.bytes(within) + 8, pace))
                .isEqualTo("call you back this afternoon.");
    }

    @Test
    void goesBackToAClauseThatBeganLessThanASecondBefore() {
        int within = SENTENCE.indexOf("front") + 1;
        assertThat(Rest.of(SENTENCE, pace.bytes(within) + 8, pace))
                .isEqualTo("and the front desk will call you back this afternoon.");
    }

    @Test
    void nothingIsLeftOfASentenceThatWasSpoken() {
        assertThat(Rest.of(SENTENCE, pace.bytes(SENTENCE.length()) + 8, pace)).isEmpty();
    }

    @Test
    void aWordThatOnlyBeganIsSaidAgain() {
        assertThat(Rest.of("Goodbye.", 80, pace)).isEqualTo("Goodbye.");
    }

    @Test
    void theRestOfASlowVoiceIsLonger() {
        Pace slow = new Pace();
        for (int i = 0; i < 20; i++) {
            slow.learn(SENTENCE, SENTENCE.length() * 100 * 8);
        }
        int bytes = 3 * 8000;
        assertThat(Rest.of(SENTENCE, bytes, slow))
                .hasSizeGreaterThan(Rest.of(SENTENCE, bytes, pace).length());
    }

    @Test
    void everyRestIsAnEndOfTheSentenceAndShrinks() {
        int before = SENTENCE.length();
        for (int bytes = 0; bytes < 60_000; bytes += 160) {
            String rest = Rest.of(SENTENCE, bytes, pace);
            assertThat(SENTENCE).endsWith(rest);
            assertThat(rest.length()).isLessThanOrEqualTo(before);
            before = rest.length();
        }
    }
}
