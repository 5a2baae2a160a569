/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ItemsTest {
    private final Items items = new Items();

    @Test
    void wordsGoOutInTheOrderInWhichTheyWereSpoken() {
        items.commit();
        items.committed("a");
        items.commit();
        items.committed("b");

        assertThat(items.completed("b", "second")).isEmpty();
        assertThat(items.completed("a", "first ")).containsExactly("first", "second");
        assertThat(items.answered()).isTrue();
    }

    @Test
    void wordsThatWereGivenUpAreNotTakenForLaterOnes() {
        items.commit();
        items.committed("a");
        assertThat(items.delta("a", "fir")).isEqualTo("fir");
        items.commit();
        assertThat(items.giveUp()).containsExactly("", "");
        items.commit();

        assertThat(items.delta("a", "st")).isEmpty();
        assertThat(items.completed("a", "first")).isEmpty();
        items.committed("b");
        assertThat(items.completed("b", "second")).isEmpty();
        items.committed("c");
        assertThat(items.completed("c", "third")).containsExactly("third");
    }

    @Test
    void aTurnWithoutSoundThatWasGivenUpIsNotAnsweredTwice() {
        items.commit();
        assertThat(items.giveUp()).containsExactly("");
        items.commit();

        assertThat(items.nothing()).isEmpty();
        assertThat(items.nothing()).containsExactly("");
    }

    @Test
    void whatTheServiceEndsByItselfAnswersAllCommitsBeforeIt() {
        items.commit();
        items.commit();
        assertThat(items.ended("a")).isEmpty();

        assertThat(items.completed("a", "my dog is limping"))
                .containsExactly("my dog is limping", "");
    }

    @Test
    void whatTheServiceEndsBeforeAnyCommitBelongsToTheNext() {
        items.ended("a");
        items.ended("b");
        assertThat(items.completed("a", "my dog")).isEmpty();
        assertThat(items.delta("b", "limps")).isEqualTo("my dog limps");
        assertThat(items.commitEarly()).isEmpty();

        assertThat(items.completed("b", "limps now")).containsExactly("my dog limps now");
    }

    @Test
    void aCommitAmidATurnTakesWhatWasEndedEarlierAndTheEndOfThatTurn() {
        items.ended("a");
        items.completed("a", "my dog");
        items.commit();
        assertThat(items.open()).isTrue();
        items.ended("b");

        assertThat(items.completed("b", "limps")).containsExactly("my dog limps");
    }

    @Test
    void aNewConnectionHearsEverythingUnansweredAsOne() {
        items.commit();
        items.committed("a");
        items.commit();
        items.anew();
        items.committed("z");

        assertThat(items.completed("z", "all of it")).containsExactly("all of it", "");
    }
}
