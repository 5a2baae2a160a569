/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vetbell.audio.CarrierModel.Delays;

/** Whatever happens in a call, and however late it is told, these hold of its recording. */
class TwoTracksPropertiesTest {

    @Property(tries = 400)
    void soundLiesWhereItWasHeardAndWhatWasFlushedIsNotThere(
            @ForAll("calls") List<Deed> deeds,
            @ForAll("delays") Delays delays,
            @ForAll boolean echoOnClear) {
        var call = new CarrierModel(delays, echoOnClear);
        var agent = new Agent(call);
        for (Deed deed : deeds) {
            agent.does(deed);
        }
        call.end();
        call.check();
    }

    @Property(tries = 200)
    void aPauseIsSilentOnBothTracksAndTimeGoesOn(
            @ForAll("calls") List<Deed> before,
            @ForAll("calls") List<Deed> within,
            @ForAll("calls") List<Deed> after,
            @ForAll("delays") Delays delays) {
        var call = new CarrierModel(delays, true);
        var agent = new Agent(call);
        before.forEach(agent::does);
        call.pauseRecording();
        within.forEach(agent::does);
        call.resumeRecording();
        after.forEach(agent::does);
        call.end();
        call.check();
    }

    @Property(tries = 200)
    void missingFramesAreSilenceAndMoveNothing(
            @ForAll("calls") List<Deed> deeds, @ForAll("gaps") List<Integer> gaps) {
        var call = new CarrierModel(new Delays(40, 60, 0, 1), true);
        gaps.forEach(call::framesMissing);
        var agent = new Agent(call);
        deeds.forEach(agent::does);
        call.end();
        call.check();
    }

    @Provide
    Arbitrary<List<Deed>> calls() {
        Arbitrary<Deed> deed =
                Combinators.combine(
                                Arbitraries.of(Kind.values()),
                                Arbitraries.integers().between(1, 1500),
                                Arbitraries.integers().between(0, 900))
                        .as(Deed::new);
        return deed.list().ofMaxSize(20);
    }

    @Provide
    Arbitrary<Delays> delays() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 150),
                        Arbitraries.integers().between(0, 150),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.longs().between(1, 1_000_000))
                .as(Delays::new);
    }

    @Provide
    Arbitrary<List<Integer>> gaps() {
        return Arbitraries.integers().between(1, 400).list().ofMaxSize(60);
    }

    enum Kind {
        SAY,
        FINISH,
        CLEAR,
        PAUSE,
        RESUME,
        WAIT
    }

    record Deed(Kind kind, int sayMillis, int waitMillis) {}

    /** Uses a real playout, as a call does. */
    private static final class Agent {
        private final CarrierModel call;
        private final Playout playout = new Playout();
        private int utterance = 1;
        private boolean paused;

        Agent(CarrierModel call) {
            this.call = call;
            call.attach(playout);
        }

        void does(Deed deed) {
            switch (deed.kind) {
                case SAY -> playout.add(utterance, speech(deed.sayMillis));
                case FINISH -> playout.finish(utterance++);
                case CLEAR -> {
                    playout.clear(call.nanos());
                    utterance++;
                    paused = false;
                    call.clear();
                }
                case PAUSE -> {
                    if (!paused) {
                        paused = true;
                        playout.pause(call.nanos());
                        call.clear();
                    }
                }
                case RESUME -> {
                    paused = false;
                    playout.resume();
                }
                case WAIT -> {}
            }
            call.pass(deed.waitMillis);
            assertThat(call.held()).isLessThan(5_000);
        }

        private static byte[] speech(int millis) {
            byte[] sound = new byte[millis * MuLaw.BYTES_PER_MILLI];
            java.util.Arrays.fill(sound, (byte) 0x30);
            return sound;
        }
    }
}
