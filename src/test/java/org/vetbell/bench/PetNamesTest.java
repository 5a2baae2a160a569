/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PetNamesTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 69, 70, 4900, 342_999})
    void aNameTellsItsTurn(int turn) {
        assertThat(PetNames.in("My dog " + PetNames.of(turn) + ", please.")).hasValue(turn);
    }

    @Test
    void theLastNameCounts() {
        assertThat(PetNames.in(PetNames.of(7) + " and " + PetNames.of(8))).hasValue(8);
    }

    @Test
    void otherWordsAreNoNames() {
        assertThat(PetNames.in("Question Quality Qubabab Milo")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4900, 342_999})
    void theSoundOfAnAnswerTellsItsTurn(int turn) {
        byte[] sound = TurnMark.sound("We can see " + PetNames.of(turn) + ",", 100);
        byte[] frame = Base64.getEncoder().encode(Arrays.copyOf(sound, 160));

        assertThat(TurnMark.in(frame, 0, frame.length)).hasValue(new TurnMark(turn, 0));
    }

    @Test
    void anAnswerMayBeginBehindTheEndOfALeadIn() {
        byte[] sound = new byte[800];
        System.arraycopy(
                TurnMark.sound("We can see " + PetNames.of(7) + ",", 60), 0, sound, 320, 480);
        String message = "{\"payload\":\"" + Base64.getEncoder().encodeToString(sound) + "\"}}}";

        assertThat(TurnMark.in(message.getBytes(ISO_8859_1), 12, message.length() - 4))
                .hasValue(new TurnMark(7, 320));
    }

    @Test
    void otherSoundHasNoTurn() {
        byte[] other = Base64.getEncoder().encode(TurnMark.sound("One moment please.", 20));

        assertThat(TurnMark.in(other, 0, other.length)).isEmpty();
        assertThat(TurnMark.in("AQ==\"}}       ".getBytes(ISO_8859_1), 0, 4)).isEmpty();
    }
}
