/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vetbell.call.CallEvent;
import org.vetbell.call.CallEvent.CallerSaid;
import org.vetbell.call.CallEvent.NothingHeard;
import org.vetbell.call.PhoneCommand;
import org.vetbell.call.PhoneCommand.RecordCall;
import org.vetbell.call.StepId;
import org.vetbell.clinic.RecordingRules;
import org.vetbell.clinic.RecordingRules.How;
import org.vetbell.clinic.RecordingRules.Recorders;
import org.vetbell.fake.SampleClinics;
import org.vetbell.port.PhoneLine.Outcome;

/** A call that is recorded, on either line. */
class DeskRecordsCallsTest {
    private final TestDesk desk = new TestDesk();

    @BeforeEach
    void aPracticeThatAnnouncesRecording() {
        desk.clinic = SampleClinics.harbour(RecordingRules.of(Recorders.CARRIER, How.ANNOUNCE));
        desk.restart();
    }

    @Test
    void byDocumentsTheCarrierIsToldInTheNextDocument() {
        desk.begin();
        desk.answer(at -> new NothingHeard(at, new StepId(1)));
        List<PhoneCommand> document = said("are you open?", 2);

        assertThat(document.getFirst()).isEqualTo(new RecordCall(Recorders.CARRIER));
        assertThat(desk.carrier.told()).isEmpty();
    }

    @Test
    void aRefusalEndsItAtTheCarrierAndIsRemembered() {
        desk.begin();
        desk.answer(at -> new NothingHeard(at, new StepId(1)));
        said("are you open?", 2);
        said("please don't record this", 3);

        assertThat(desk.carrier.told()).containsExactly("stop " + TestDesk.CALL);
        assertThat(desk.recordings.refusals()).containsExactly(TestDesk.CALL);
    }

    @Test
    void onAStreamTheCarrierIsToldAtOnceAndWhatItAnswersIsWrittenDown() {
        RecordedLine line = desk.beginOnStream();
        desk.hearEverything(line);
        desk.happens(at -> new CallEvent.KeysPressed(at, StepId.NONE, "4"));

        assertThat(desk.carrier.told()).containsExactly("record " + TestDesk.CALL);
        assertThat(desk.journal.events(TestDesk.CALL))
                .hasAtLeastOneElementOfType(CallEvent.CallRecordingBegan.class);
    }

    @Test
    void aCarrierThatDoesNotRecordIsWrittenDownAndTheCallGoesOn() {
        desk.carrier.answersOnly(new Outcome.Unavailable("no account"));
        RecordedLine line = desk.beginOnStream();
        desk.hearEverything(line);
        desk.happens(at -> new CallEvent.KeysPressed(at, StepId.NONE, "4"));
        desk.run();

        assertThat(desk.journal.events(TestDesk.CALL))
                .filteredOn(CallEvent.CallRecordingFailed.class::isInstance)
                .extracting(e -> ((CallEvent.CallRecordingFailed) e).reason())
                .containsExactly("no account");
        assertThat(desk.directory.count()).isEqualTo(1);
    }

    @Test
    void aCardNumberIsInNoJournalAndPausesTheRecording() {
        desk.begin();
        desk.answer(at -> new NothingHeard(at, new StepId(1)));
        said("are you open?", 2);
        said("my card is 4111 1111 1111 1111", 3);

        assertThat(desk.journal.events(TestDesk.CALL).toString())
                .contains("**************11")
                .doesNotContain("4111");
        assertThat(desk.carrier.told()).containsExactly("pause " + TestDesk.CALL);
    }

    private List<PhoneCommand> said(String text, int step) {
        return desk.answer(at -> new CallerSaid(at, new StepId(step), text, 1));
    }
}
