/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vetbell.fake.ai.Words;

/** What all {@link SpeechToText} do. */
public interface SpeechToTextContract {
    SpeechToText.Wanted WANTED = new SpeechToText.Wanted("en-AU", List.of("Harbour Vets"));

    /** A recogniser that hears these words at the next commits, in order, and then nothing. */
    SpeechToText hearing(String... words);

    @Test
    default void isReady() {
        assertThat(hearing().readiness()).isEqualTo(SpeechToText.Readiness.READY);
    }

    @Test
    default void eachCommitIsAnsweredOnceInOrder() {
        Words words = new Words();
        var listening = hearing("my dog is limping", "since Monday").listen(WANTED, words);
        listening.audio(new byte[8000]);
        listening.commit();
        listening.audio(new byte[4000]);
        listening.commit();
        listening.audio(new byte[4000]);
        listening.commit();

        assertThat(words.next()).isEqualTo(new Words.Said("my dog is limping"));
        assertThat(words.next()).isEqualTo(new Words.Said("since Monday"));
        assertThat(words.next()).isEqualTo(new Words.Said(""));
        listening.close();
    }

    @Test
    default void wordsGrowBeforeTheyAreCertain() {
        Words words = new Words();
        var listening = hearing("my dog").listen(WANTED, words);
        listening.audio(new byte[8000]);
        listening.commit();

        assertThat(words.any()).isInstanceOf(Words.Saying.class);
        assertThat(words.next()).isEqualTo(new Words.Said("my dog"));
        listening.close();
    }

    @Test
    default void aCommitOfHardlyAnySoundIsAnsweredToo() {
        Words words = new Words();
        var listening = hearing("").listen(WANTED, words);
        listening.commit();

        assertThat(words.next()).isEqualTo(new Words.Said(""));
        listening.close();
    }

    @Test
    default void soundOfAnyLengthIsTaken() {
        Words words = new Words();
        var listening = hearing("yes").listen(WANTED, words);
        for (int length : new int[] {1, 159, 160, 161, 799, 2000}) {
            listening.audio(new byte[length]);
        }
        listening.commit();

        assertThat(words.next()).isEqualTo(new Words.Said("yes"));
        listening.close();
    }

    @Test
    default void closingTwiceAndUsingWhatIsClosedDoesNoHarm() {
        Words words = new Words();
        var listening = hearing("no").listen(WANTED, words);
        listening.close();
        listening.close();
        listening.audio(new byte[160]);
        listening.commit();
        assertThat(words.isEmpty()).isTrue();
    }
}
