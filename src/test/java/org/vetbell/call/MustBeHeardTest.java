/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vetbell.call.CallCommand.Ask;
import org.vetbell.call.CallCommand.PauseSpeaking;
import org.vetbell.call.CallCommand.StopSpeaking;

/** Replies the caller's voice does not stop. */
class MustBeHeardTest {
    private final OneCall call = OneCall.understood();

    @BeforeEach
    void isReadBack() {
        call.hears();
        call.happens(CallEvent.SpeechStarted::new);
        call.stops();
        call.saidOnStream("for Rex, on Tuesday");
        call.gets(
                new Reply(
                                List.of("Rex, on Thursday. Is that right?"),
                                true,
                                Notebook.EMPTY,
                                new Expecting(Expecting.Kind.YES_NO, List.of()),
                                List.of())
                        .toBeHeard());
    }

    @Test
    void areNotSilencedByTheCallersVoice() {
        call.happens(CallEvent.SpeechStarted::new);
        assertThat(call.commands(PauseSpeaking.class)).isFalse();
        call.happens(CallEvent.SpeechSustained::new);
        assertThat(call.commands(StopSpeaking.class)).isFalse();
        call.isSaying("no, on Tuesday");
        assertThat(call.commands(StopSpeaking.class)).isFalse();
        assertThat(call.state().floor().audible()).isTrue();
    }

    @Test
    void loseNothingOfWhatWasSaidOverThem() {
        call.happens(CallEvent.SpeechStarted::new);
        call.stops();
        call.saidOnStream("no, on Tuesday");
        assertThat(call.commands(Ask.class)).isFalse();

        call.hears();
        assertThat(call.commanded(Ask.class).question().input())
                .isEqualTo(new CallerInput.Said("no, on Tuesday", 1));
    }

    @Test
    void areStoppedByAKey() {
        call.presses("0");
        assertThat(call.commands(StopSpeaking.class)).isTrue();
    }

    @Test
    void areStoppedByAnEmergency() {
        call.happens(CallEvent.SpeechStarted::new);
        call.saidOnStream("he has stopped breathing");
        assertThat(call.words()).containsIgnoringCase("emergency");
    }
}
