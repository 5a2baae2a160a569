/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vetbell.call.CallCommand.Ask;
import org.vetbell.call.CallCommand.CancelAsk;
import org.vetbell.call.CallCommand.PauseSpeaking;
import org.vetbell.call.CallCommand.StopSpeaking;

/** A caller who makes a sound while we say no more than a word before the answer. */
class LeadInInterruptedTest {
    private static final String TOLD = "my dog Milo is limping a little";

    private final OneCall call = OneCall.understood();

    @BeforeEach
    void aLeadInIsSaid() {
        call.hears();
        call.asks(TOLD);
        call.leadsIn();
    }

    @Test
    void itIsGivenUpAtOnceAndTheQuestionStays() {
        call.happens(CallEvent.SpeechStarted::new);

        assertThat(call.commands(StopSpeaking.class)).isTrue();
        assertThat(call.commands(PauseSpeaking.class)).isFalse();
        assertThat(call.commands(CancelAsk.class)).isFalse();
        assertThat(call.state().talk().owesAnswer()).isTrue();
    }

    @Test
    void afterACoughTheAnswerComesByItself() {
        call.happens(CallEvent.SpeechStarted::new);
        call.stops();
        call.begins("Since when?");

        assertThat(call.words()).isEqualTo("Since when?");
    }

    @Test
    void whoGoesOnIsAskedAboutWithAllTheirWordsAndNotLedInAgain() {
        call.happens(CallEvent.SpeechStarted::new);
        call.saidOnStream("and he will not eat");
        assertThat(call.commands(CancelAsk.class)).isTrue();
        call.stops();

        assertThat(call.commanded(Ask.class).question().input())
                .isEqualTo(new CallerInput.Said(TOLD + " and he will not eat", 1));
        assertThat(call.state().armed().runs(CallTimer.LEAD_IN)).isFalse();
    }

    @Test
    void wordsThatComeLateWithoutAVoiceAreJoinedToo() {
        call.saidOnStream("and he will not eat");

        assertThat(call.commands(StopSpeaking.class)).isTrue();
        assertThat(call.commanded(Ask.class).question().input())
                .isEqualTo(new CallerInput.Said(TOLD + " and he will not eat", 1));
    }

    @Test
    void aYeahPasses() {
        call.saidOnStream("yeah");

        assertThat(call.commands(StopSpeaking.class)).isFalse();
        assertThat(call.commands(Ask.class)).isFalse();
    }

    @Test
    void itIsNotRepeatedAsWhatWeWereSaying() {
        UtteranceId utterance = call.state().floor().speaking();
        call.begins("Since when is he limping?");
        call.happens(CallEvent.SpeechStarted::new);
        call.happens(CallEvent.SpeechSustained::new);
        call.cutOff(utterance, Duration.ofMillis(200), Duration.ofMillis(400));
        call.stops();
        call.saidOnStream("");

        assertThat(call.words()).isEqualTo("As I was saying. Since when is he limping?");
    }

    @Test
    void anAnswerThatHasBegunIsHeldUpAsAnyOther() {
        call.begins("Since when?");
        call.happens(CallEvent.SpeechStarted::new);

        assertThat(call.commands(PauseSpeaking.class)).isTrue();
    }

    @Test
    void urgentWordsDoNotWaitForIt() {
        call.happens(CallEvent.SpeechStarted::new);
        call.isSaying("he is not breathing");

        assertThat(call.state().floor().then()).isEqualTo(new Then.Dial());
    }
}
