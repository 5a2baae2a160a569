/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vetbell.call.CallCommand.DiscardCallRecording;
import org.vetbell.call.CallCommand.NoteConsent;
import org.vetbell.call.CallCommand.NoteUrgent;
import org.vetbell.call.CallCommand.PauseCallRecording;
import org.vetbell.call.CallCommand.ResumeCallRecording;
import org.vetbell.call.PhoneCommand.RecordCall;

/** What holds for the recording of any call, whatever happens in it. */
class RecordedCallProperties {

    @Property
    void nothingIsRecordedBeforeTheCallerHadASay(
            @ForAll("calls") KindOfCall kind, @ForAll("histories") List<Happening> history) {
        OneCall call = kind.begun();
        int recorded = 0;
        for (Happening happening : history) {
            CallState before = call.state();
            call.happens(at -> happening.at(at, before));
            if (call.commands(RecordCall.class)) {
                recorded++;
                assertThat(before.recording().consent()).isEqualTo(Consent.ASKED);
                assertThat(call.state().recording().agreed()).isTrue();
                assertThat(call.commands(NoteUrgent.class)).isFalse();
                assertThat(call.events().getLast())
                        .isInstanceOfAny(
                                CallEvent.CallerSaid.class,
                                CallEvent.KeysPressed.class,
                                CallEvent.UtteranceHeard.class,
                                CallEvent.TimerFired.class);
            }
        }
        assertThat(recorded).isLessThanOrEqualTo(1);
    }

    @Property
    void whatIsDecidedStaysButForARefusal(
            @ForAll("calls") KindOfCall kind, @ForAll("histories") List<Happening> history) {
        OneCall call = kind.begun();
        for (Happening happening : history) {
            Consent before = call.state().recording().consent();
            call.happens(at -> happening.at(at, call.state()));
            Consent after = call.state().recording().consent();
            switch (before) {
                case AGREED -> assertThat(after).isIn(Consent.AGREED, Consent.REFUSED);
                case NOT_WANTED, REFUSED -> assertThat(after).isEqualTo(before);
                case DUE, ASKED -> {}
            }
            if (before != after) {
                assertThat(call.last())
                        .filteredOn(NoteConsent.class::isInstance)
                        .last()
                        .isEqualTo(new NoteConsent(after));
            }
        }
    }

    @Property
    void aRefusalOfARecordingDiscardsItOnceAndNothingElseDoes(
            @ForAll("calls") KindOfCall kind, @ForAll("histories") List<Happening> history) {
        OneCall call = kind.begun();
        for (Happening happening : history) {
            boolean ran = call.state().recording().agreed();
            boolean paused = call.state().recording().paused();
            call.happens(at -> happening.at(at, call.state()));
            Consent after = call.state().recording().consent();
            assertThat(call.commands(DiscardCallRecording.class))
                    .isEqualTo(ran && after == Consent.REFUSED);
            if (call.commands(PauseCallRecording.class)) {
                assertThat(ran && !paused).isTrue();
            }
            if (call.commands(ResumeCallRecording.class)) {
                assertThat(ran && paused).isTrue();
            }
        }
    }

    @Provide
    Arbitrary<KindOfCall> calls() {
        return Arbitraries.of(KindOfCall.values());
    }

    @Provide
    Arbitrary<List<Happening>> histories() {
        return Arbitraries.of(Happening.all()).list().ofMaxSize(40);
    }
}
