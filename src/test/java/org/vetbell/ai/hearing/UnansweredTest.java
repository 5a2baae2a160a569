/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vetbell.port.SpeechToText.Listening;

class UnansweredTest {
    private final Unanswered unanswered = new Unanswered();

    @Test
    void soundAndPausesAreSaidAgainInOrder() {
        unanswered.sound(new byte[160]);
        unanswered.commit();
        unanswered.sound(new byte[80]);

        assertThat(replayed()).containsExactly("160", "pause", "80");
    }

    @Test
    void whatIsAnsweredIsNotSaidAgain() {
        unanswered.sound(new byte[160]);
        unanswered.commit();
        unanswered.sound(new byte[80]);
        unanswered.commit();
        unanswered.answered();
        assertThat(replayed()).containsExactly("80", "pause");
        assertThat(unanswered.owed()).isTrue();

        unanswered.answered();
        assertThat(replayed()).isEmpty();
        assertThat(unanswered.owed()).isFalse();
    }

    @Test
    void wordsWithoutAPauseAnswerEverything() {
        unanswered.sound(new byte[160]);
        unanswered.answered();

        assertThat(replayed()).isEmpty();
    }

    @Test
    void theOldestSoundIsGivenUpButNoPause() {
        unanswered.sound(new byte[160]);
        unanswered.commit();
        unanswered.sound(new byte[32_000]);
        unanswered.sound(new byte[32_000]);

        assertThat(replayed()).containsExactly("pause", "32000", "32000");
    }

    @Test
    void soundThatIsTooLongAtOnceIsGivenUp() {
        unanswered.sound(new byte[64_001]);
        unanswered.sound(new byte[160]);

        assertThat(replayed()).containsExactly("160");
    }

    private List<String> replayed() {
        List<String> said = new ArrayList<>();
        unanswered.replay(
                new Listening() {
                    @Override
                    public void audio(byte[] mulaw) {
                        said.add(String.valueOf(mulaw.length));
                    }

                    @Override
                    public void commit() {
                        said.add("pause");
                    }

                    @Override
                    public void close() {}
                });
        return said;
    }
}
