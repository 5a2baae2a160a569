/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vetbell.call.CallCommand.EndTurnAfter;
import org.vetbell.clinic.Manners;
import org.vetbell.fake.SampleClinics;

/** What holds for the end of a turn, whatever is told of it and when. */
class TurnEndProperties {
    @Property
    void whoHearsTheCallerOnlyEverChangesHowLongTheEarWaits(
            @ForAll("rungs") Rung rung, @ForAll("histories") List<Happening> history) {
        OneCall call = begun(rung);
        for (Happening next : history) {
            CallState before = call.state();
            List<CallCommand> commands = call.happens(at -> next.at(at, before));
            if (call.events().getLast() instanceof CallEvent.TurnDetection) {
                assertThat(commands).allMatch(EndTurnAfter.class::isInstance);
                assertThat(call.state().phase()).isEqualTo(before.phase());
                assertThat(call.state().floor()).isEqualTo(before.floor());
                assertThat(call.state().caller().sound()).isEqualTo(before.caller().sound());
            }
        }
    }

    @Property
    void theEarIsHurriedOnlyWhileItHearsNoSpeech(
            @ForAll("rungs") Rung rung, @ForAll("histories") List<Happening> history) {
        OneCall call = begun(rung);
        for (Happening next : history) {
            CallState before = call.state();
            call.happens(at -> next.at(at, before));
            CallerTurn caller = call.state().caller();
            if (caller.speaking()) {
                assertThat(caller.end().pause()).isNotEqualTo(Manners.Pauses.SHORTEST);
            }
        }
    }

    @Provide
    Arbitrary<Rung> rungs() {
        return Arbitraries.of(Rung.R0_SPEECH_TO_SPEECH, Rung.R1_CASCADE, Rung.R3_KEYPAD);
    }

    @Provide
    Arbitrary<List<Happening>> histories() {
        return Arbitraries.of(Happening.all()).list().ofMaxSize(60);
    }

    private static OneCall begun(Rung rung) {
        OneCall call = OneCall.onStreamOf(SampleClinics.harbour(), rung);
        call.happens(at -> new CallEvent.TurnsTold(at, true));
        return call;
    }
}
