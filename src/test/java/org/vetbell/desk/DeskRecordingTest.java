/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vetbell.audio.MuLaw;
import org.vetbell.call.CallEvent.KeysPressed;
import org.vetbell.call.LineKind;
import org.vetbell.call.StepId;
import org.vetbell.clinic.Clinic;
import org.vetbell.clinic.RecordingRules;
import org.vetbell.clinic.RecordingRules.How;
import org.vetbell.clinic.RecordingRules.Recorders;
import org.vetbell.fake.SampleClinics;
import org.vetbell.port.CallRecordings.Kept;

/** A call on a stream that we record ourselves, from consent to its end. */
class DeskRecordingTest {
    private static final Clinic CLINIC =
            SampleClinics.harbour(RecordingRules.of(Recorders.OWN, How.ANNOUNCE));

    private final TestDesk desk = new TestDesk();
    private final RecordedLine line = new RecordedLine();
    private long position = 102;

    @BeforeEach
    void aCallWhoseCallerWasTold() {
        desk.now(
                desk.directory.begin(
                        new Opening(TestDesk.CALL, CLINIC, "+61400000199", LineKind.STREAM)));
        desk.handle().attach(line);
        desk.run();
        frames(50);
        desk.hearEverything(line);
    }

    @Test
    void nothingIsRecordedBeforeTheCallerWentOn() {
        frames(50);
        assertThat(desk.ownRecordings.begun()).isZero();
    }

    @Test
    void whatFollowsOnConsentIsRecordedUntilTheCallerHangsUp() {
        press("4");
        frames(150);
        assertThat(recordings()).isEmpty();
        desk.handle().detached(line, true);
        desk.run();

        assertThat(recordings()).extracting(Kept::seconds).containsExactly(3L);
        assertThat(desk.ownRecordings.begun()).isEqualTo(1);
    }

    @Test
    void aRefusalDeletesWhatThereIsAndNothingMoreIsRecorded() {
        press("4");
        frames(150);
        press("9");
        frames(150);
        desk.handle().detached(line, true);
        desk.run();

        assertThat(desk.ownRecordings.begun()).isEqualTo(1);
        assertThat(recordings()).isEmpty();
    }

    private List<Kept> recordings() {
        return desk.ownRecordings.ofCall(CLINIC.id(), TestDesk.CALL);
    }

    private void press(String key) {
        desk.happens(at -> new KeysPressed(at, StepId.NONE, key));
    }

    private void frames(int number) {
        for (int i = 0; i < number; i++) {
            byte[] silence = new byte[160];
            Arrays.fill(silence, MuLaw.SILENCE);
            desk.handle().audio(silence, position);
            position += 20;
            desk.pass(Duration.ofMillis(20));
        }
    }
}
