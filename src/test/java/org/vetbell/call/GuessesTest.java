/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vetbell.call.CallCommand.Ask;
import org.vetbell.call.CallCommand.CancelAsk;
import org.vetbell.call.PhoneCommand.Speak;

/** Questions asked while the caller may still go on. */
class GuessesTest {
    private final OneCall call = OneCall.understood();

    GuessesTest() {
        call.hears();
        call.happens(CallEvent.SpeechStarted::new);
    }

    @Test
    void theQuestionIsAskedWhileTheyMayStillGoOn() {
        call.isSaying("are you open today?");
        call.pauses();
        assertThat(call.commands(Ask.class)).isTrue();
        call.gets(Reply.saying(Notebook.EMPTY, "We are."));
        assertThat(call.commands(Speak.class)).isFalse();

        call.saidOnStream("Are you open today");
        call.stops();
        assertThat(call.words()).contains("We are.");
    }

    @Test
    void aGuessIsForgottenWhenTheyGoOn() {
        call.isSaying("are you open today?");
        call.pauses();
        call.happens(CallEvent.SpeechResumed::new);
        assertThat(call.commands(CancelAsk.class)).isTrue();
        call.gets(Reply.saying(Notebook.EMPTY, "We are."));
        assertThat(call.last()).isEmpty();

        call.saidOnStream("are you open today or tomorrow?");
        call.stops();
        assertThat(call.commanded(Ask.class).question().input())
                .isEqualTo(new CallerInput.Said("are you open today or tomorrow?", 1));
    }

    @Test
    void wordsThatCompleteTheSentenceDuringThePauseAreGuessedAnew() {
        call.isSaying("are you open");
        call.pauses();
        call.isSaying("are you open today?");
        assertThat(call.commands(CancelAsk.class)).isTrue();
        assertThat(call.commanded(Ask.class).question().input())
                .isEqualTo(new CallerInput.Said("are you open today?", 1));
        call.gets(Reply.saying(Notebook.EMPTY, "We are."));
        assertThat(call.commands(Speak.class)).isFalse();

        call.stops();
        assertThat(call.commands(Ask.class)).isFalse();
        call.saidOnStream("Are you open today?");
        assertThat(call.words()).contains("We are.");
    }

    @Test
    void theFirstWordsOfAShortAnswerAreGuessedOnThoughTheyComeAfterThePause() {
        call.pauses();
        assertThat(call.commands(Ask.class)).isFalse();
        call.isSaying("are you open today?");
        assertThat(call.commands(Ask.class)).isTrue();
    }

    @Test
    void wordsThatDoNotChangeAreNotGuessedOnTwice() {
        call.isSaying("are you open today?");
        call.pauses();
        call.isSaying("Are you open today");

        assertThat(call.commands(Ask.class)).isFalse();
        assertThat(call.commands(CancelAsk.class)).isFalse();
    }

    @Test
    void nothingIsGuessedWhileTheyStillSpeak() {
        call.isSaying("are you open");
        call.isSaying("are you open today?");

        assertThat(call.commands(Ask.class)).isFalse();
    }

    @Test
    void nothingIsGuessedFromAnUnfinishedSentence() {
        call.isSaying("my cat is limping and");
        call.pauses();

        assertThat(call.commands(Ask.class)).isFalse();
    }
}
