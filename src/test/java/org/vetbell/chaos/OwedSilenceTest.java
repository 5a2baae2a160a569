/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vetbell.phone.carrier.CallReport;
import org.vetbell.phone.carrier.Ending;
import org.vetbell.phone.carrier.Moment;
import org.vetbell.phone.sound.CallTape;

class OwedSilenceTest {
    private final CallTape tape = new CallTape();
    private final List<Moment> moments = new ArrayList<>();

    @Test
    void itLastsFromTheCallersLastSoundToOurFirst() {
        agent(500, 1000);
        caller(2000, 3000);
        agent(4200, 5000);

        assertThat(after(9000).longest()).isEqualTo(Duration.ofMillis(1200));
    }

    @Test
    void aFillerEndsItAndWhatFollowsTheFillerCounts() {
        agent(500, 1000);
        caller(2000, 3000);
        agent(4000, 4500);
        agent(6700, 7000);

        assertThat(after(9000).longest()).isEqualTo(Duration.ofMillis(2200));
    }

    @Test
    void aCallerWhoInterruptsWaitsFromTheirLastSoundOn() {
        agent(500, 2200);
        caller(2000, 3000);
        agent(3900, 5000);

        assertThat(after(9000).longest()).isEqualTo(Duration.ofMillis(900));
    }

    @Test
    void theRingingCounts() {
        agent(1500, 2000);

        assertThat(after(3000).longest()).isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void aCallerWhoIsNeverAnsweredWaitsToTheEnd() {
        agent(500, 1000);
        caller(2000, 3000);

        assertThat(after(9000).longest()).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void aChangeOfRungLastsFromTheLastSoundToTheCarriersFirst() {
        agent(500, 1000);
        caller(2000, 3000);
        leavesTheStream(5000);
        moments.add(new Moment(Duration.ofMillis(5400), Moment.Kind.AGENT, "Once more, please."));
        agent(5400, 7000);

        assertThat(after(9000).rungChange()).contains(Duration.ofMillis(2400));
    }

    @Test
    void whoHasTheFloorWaitsUntilTheCarrierHearsThem() {
        agent(500, 1000);
        leavesTheStream(1200);
        moments.add(new Moment(Duration.ofMillis(1500), Moment.Kind.CALLER, "Hello"));
        caller(1500, 2000);
        agent(2500, 3000);

        assertThat(after(4000).rungChange()).contains(Duration.ofMillis(500));
    }

    @Test
    void whatSoundsOnWhileTheRungChangesIsNoSilence() {
        agent(500, 1000);
        leavesTheStream(1000);
        moments.add(new Moment(Duration.ofMillis(1040), Moment.Kind.DIAL, "+61255500101"));
        agent(1050, 3000);

        assertThat(after(4000).rungChange()).contains(Duration.ZERO);
    }

    @Test
    void aCallThatStaysOnTheStreamChangesNoRung() {
        agent(500, 1000);

        assertThat(after(2000).rungChange()).isEmpty();
    }

    private OwedSilence after(int millis) {
        moments.add(new Moment(Duration.ofMillis(millis), Moment.Kind.CALLER_HANGS_UP, ""));
        return new OwedSilence(new CallReport(null, Ending.CALLER_HUNG_UP, moments, tape));
    }

    private void leavesTheStream(int at) {
        moments.add(
                new Moment(
                        Duration.ofMillis(at),
                        Moment.Kind.STREAM,
                        "closed by the clinic with 1000"));
    }

    private void caller(int from, int to) {
        tape.caller(Duration.ofMillis(from), sound(to - from));
    }

    private void agent(int from, int to) {
        tape.agent(Duration.ofMillis(from), sound(to - from));
    }

    private static short[] sound(int millis) {
        short[] sound = new short[8 * millis];
        Arrays.fill(sound, (short) 4000);
        return sound;
    }
}
