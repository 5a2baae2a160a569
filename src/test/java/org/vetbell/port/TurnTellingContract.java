/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vetbell.audio.MuLaw;
import org.vetbell.fake.ai.Words;
import org.vetbell.port.SpeechToText.Listening;
import org.vetbell.port.SpeechToText.Wanted;

/** What all {@link SpeechToText} do that can tell when a turn is over, where that is wanted. */
public interface TurnTellingContract extends SpeechToTextContract {
    /** Turns are told within a second after a commit. */
    Wanted TURNS = WANTED.tellingTurns(Duration.ofSeconds(1));

    /**
     * A recogniser that takes 300 ms of quiet for the end of a turn, and hears these words in the
     * next turns, in order.
     */
    SpeechToText detecting(String... words);

    @Test
    default void whoeverIsNotAskedToTellTurnsTellsNone() {
        Words words = new Words();
        Listening listening = detecting("my dog").listen(WANTED, words);
        listening.audio(speech(1000));
        listening.audio(quiet(1000));
        listening.commit();

        List<Object> told = new ArrayList<>();
        do {
            told.add(words.any());
        } while (!(told.getLast() instanceof Words.Said));
        assertThat(told)
                .noneMatch(Words.TellsTurns.class::isInstance)
                .noneMatch(Words.TurnOver.class::isInstance);
        listening.close();
    }

    @Test
    default void theEndOfATurnIsToldAndAnswersThePauseBeforeIt() {
        Words words = new Words();
        Listening listening = detecting("my dog is limping").listen(TURNS, words);
        assertThat(words.any()).isEqualTo(new Words.TellsTurns(true));
        listening.audio(speech(1000));
        listening.audio(quiet(200));
        listening.commit();
        listening.audio(quiet(600));

        assertThat(words.next()).isEqualTo(new Words.TurnOver());
        assertThat(words.next()).isEqualTo(new Words.Said("my dog is limping"));
        listening.close();
    }

    @Test
    default void aPauseThatEndsNoTurnWaitsForTheWordsOfAll() {
        Words words = new Words();
        Listening listening = detecting("my dog is limping").listen(TURNS, words);
        listening.audio(speech(1000));
        listening.audio(quiet(200));
        listening.commit();
        listening.goesOn();
        listening.audio(speech(3000));
        listening.audio(quiet(200));
        listening.commit();
        listening.audio(quiet(600));

        assertThat(words.next()).isEqualTo(new Words.TellsTurns(true));
        assertThat(words.next()).isEqualTo(new Words.TurnOver());
        assertThat(words.next()).isEqualTo(new Words.Said("my dog is limping"));
        assertThat(words.next()).isEqualTo(new Words.Said(""));
        listening.close();
    }

    @Test
    default void wordsOfATurnThatWasOverBeforeAnybodyNoticedAPauseWaitForThat() {
        Words words = new Words();
        Listening listening = detecting("my dog", "is limping").listen(TURNS, words);
        listening.audio(speech(1000));
        listening.audio(quiet(600));
        assertThat(words.next()).isEqualTo(new Words.TellsTurns(true));
        assertThat(words.next()).isEqualTo(new Words.TurnOver());
        listening.audio(speech(1000));
        listening.audio(quiet(600));
        assertThat(words.next()).isEqualTo(new Words.TurnOver());
        listening.audio(quiet(600));
        listening.commit();
        listening.audio(quiet(600));

        assertThat(words.next()).isEqualTo(new Words.Said("my dog is limping"));
        listening.close();
    }

    /** So many milliseconds of what nobody takes for background. */
    static byte[] speech(int millis) {
        return new byte[millis * MuLaw.BYTES_PER_MILLI];
    }

    /** So many milliseconds without a sound. */
    static byte[] quiet(int millis) {
        byte[] quiet = new byte[millis * MuLaw.BYTES_PER_MILLI];
        Arrays.fill(quiet, MuLaw.SILENCE);
        return quiet;
    }
}
