/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.deepgram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vetbell.ai.deepgram.Heard.Result;
import org.vetbell.ai.deepgram.Heard.Standing;
import org.vetbell.ai.deepgram.Heard.Word;
import org.vetbell.ai.deepgram.Turns.Said;

class TurnsTest {
    private final Turns turns = new Turns();

    @Test
    void aTurnIsAllThatBecameCertainAndAsSureAsItsLeastCertainPart() {
        assertThat(turns.commit(16_000)).isTrue();
        turns.result(new Result(0, 8000, Standing.CERTAIN, "my dog", 0.9, List.of()));
        turns.result(new Result(8000, 9000, Standing.CERTAIN, "", 0, List.of()));
        assertThat(
                        turns.result(
                                new Result(
                                        9000, 16_000, Standing.FINALIZED, "limps", 0.7, List.of())))
                .isTrue();

        assertThat(turns.answer()).isEqualTo(new Said("my dog limps", 0.7));
        assertThat(turns.answered()).isTrue();
        assertThat(turns.saying()).isEmpty();
    }

    @Test
    void wordsThatMayChangeReplaceEachOther() {
        turns.result(new Result(0, 8000, Standing.CERTAIN, "my dog", 1, List.of()));
        turns.result(new Result(8000, 12_000, Standing.INTERIM, "lips", 1, List.of()));
        turns.result(new Result(8000, 14_000, Standing.INTERIM, "limps", 1, List.of()));

        assertThat(turns.saying()).isEqualTo("my dog limps");
    }

    @Test
    void aPauseWithHardlyAnySoundIsAnsweredWithoutAskingButInItsTurn() {
        turns.commit(8000);
        assertThat(turns.commit(8700)).isFalse();
        assertThat(turns.unasked()).isEmpty();
        turns.result(new Result(0, 8000, Standing.FINALIZED, "hello", 1, List.of()));

        assertThat(turns.answer()).isEqualTo(new Said("hello", 1));
        assertThat(turns.unasked()).containsExactly(new Said("", 1));
    }

    @Test
    void wordsThatWereGivenUpAreNotTakenForLaterOnes() {
        turns.commit(8000);
        turns.result(new Result(0, 7000, Standing.INTERIM, "my dog", 1, List.of()));
        assertThat(turns.giveUp()).containsExactly(new Said("my dog", 1));
        turns.commit(16_000);

        assertThat(turns.result(new Result(0, 8010, Standing.FINALIZED, "my dog", 1, List.of())))
                .isFalse();
        assertThat(
                        turns.result(
                                new Result(
                                        8010, 16_000, Standing.FINALIZED, "limps", 1, List.of())))
                .isTrue();
        assertThat(turns.answer()).isEqualTo(new Said("limps", 1));
    }

    @Test
    void ofAResultThatGoesOnOnlyTheNewWordsCount() {
        turns.commit(8000);
        turns.result(new Result(0, 7000, Standing.INTERIM, "my dog", 1, List.of()));
        turns.giveUp();
        turns.commit(16_000);
        var words = List.of(new Word(0, "My"), new Word(4000, "dog"), new Word(9000, "limps."));
        turns.result(new Result(0, 16_000, Standing.FINALIZED, "My dog limps.", 1, words));

        assertThat(turns.answer()).isEqualTo(new Said("limps.", 1));
    }

    @Test
    void aNewConnectionIsAskedForEachTurnThatItHears() {
        turns.result(new Result(0, 6000, Standing.CERTAIN, "my dog", 1, List.of()));
        turns.commit(8000);
        turns.commit(16_000);
        turns.result(new Result(6000, 7000, Standing.INTERIM, "lips", 1, List.of()));

        assertThat(turns.uncertain()).isEqualTo(6000);
        assertThat(turns.anew(6000)).containsExactly(8000L, 16_000L);
        turns.result(new Result(0, 2000, Standing.FINALIZED, "limps", 1, List.of()));
        assertThat(turns.answer()).isEqualTo(new Said("my dog limps", 1));
        turns.result(new Result(2000, 10_000, Standing.FINALIZED, "badly", 1, List.of()));
        assertThat(turns.answer()).isEqualTo(new Said("badly", 1));
    }

    @Test
    void aTurnWhoseSoundIsNotKeptHasTheWordsThatWereCertain() {
        turns.result(new Result(0, 8000, Standing.CERTAIN, "my dog", 1, List.of()));
        turns.commit(8000);
        turns.commit(40_000);

        assertThat(turns.anew(24_000)).containsExactly(40_000L);
        assertThat(turns.unasked()).containsExactly(new Said("my dog", 1));
        assertThat(turns.answered()).isFalse();
    }
}
