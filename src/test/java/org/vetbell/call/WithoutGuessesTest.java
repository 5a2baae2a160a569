/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vetbell.call.CallCommand.Ask;
import org.vetbell.call.CallCommand.EndTurnAfter;
import org.vetbell.clinic.HouseRules;
import org.vetbell.clinic.Manners;
import org.vetbell.fake.SampleClinics;
import org.vetbell.fake.SampleRules;

/** A practice may have nothing asked before the caller's turn is over. */
class WithoutGuessesTest {
    private final OneCall call = OneCall.understoodBy(SampleClinics.harbour(rules()));

    @Test
    void nothingIsAskedBeforeTheTurnIsOver() {
        call.hears();
        call.happens(CallEvent.SpeechStarted::new);
        call.isSaying("are you open today?");
        call.pauses();
        assertThat(call.commands(Ask.class)).isFalse();
        call.saidOnStream("are you open today?");
        assertThat(call.commands(Ask.class)).isFalse();

        call.stops();
        assertThat(call.commanded(Ask.class).question().input())
                .isEqualTo(new CallerInput.Said("are you open today?", 1));
    }

    @Test
    void thePauseDependsOnTheWordsAllTheSame() {
        call.hears();
        call.happens(CallEvent.SpeechStarted::new);
        call.saidOnStream("my cat is limping and");

        assertThat(call.commanded(EndTurnAfter.class).quiet())
                .isEqualTo(rules().manners().pauses().patient());
    }

    private static HouseRules rules() {
        return SampleRules.of(false, true, Manners.TurnsBy.EAR);
    }
}
