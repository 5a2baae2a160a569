/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;
import org.vetbell.call.CallEvent;
import org.vetbell.call.Rung;
import org.vetbell.port.CarrierRecordings.Announced;
import org.vetbell.twilio.FakeDesk;
import org.vetbell.twilio.FakeHandle;
import org.vetbell.twilio.Harbour;

class CallbacksTest {
    private final Carrier carrier = new Carrier();
    private final FakeHandle call = new FakeHandle(Harbour.CALL);

    @Test
    void theEndOfACallTellsTheLiveCallOnce() {
        carrier.desk.finds(call);
        status("completed", "3");
        status("completed", "3");

        assertThat(call.events).containsExactly(new CallEvent.CallerHungUp(FakeDesk.NOW));
    }

    @Test
    void progressIsOnlyWrittenDown() {
        carrier.desk.finds(call);
        Response answer = status("ringing", "1");

        assertThat(answer.getStatus()).isEqualTo(204);
        assertThat(call.events).isEmpty();
        assertThat(carrier.journal.size()).isEqualTo(1);
    }

    @Test
    void theEndOfACallUnknownHereIsFine() {
        assertThat(status("completed", "3").getStatus()).isEqualTo(204);
    }

    @Test
    void differentReportsAreDifferentEntries() {
        status("ringing", "1");
        status("in-progress", "2");
        recording("in-progress");
        recording("completed");
        new StreamStatusWebhook(carrier.callbacks())
                .reported(Carrier.form("StreamSid", "MZ1", "StreamEvent", "stream-started"));
        new TranscriptionWebhook(carrier.callbacks())
                .reported(
                        Carrier.form(
                                "TranscriptionSid",
                                "GT1",
                                "TranscriptionEvent",
                                "transcription-content",
                                "SequenceId",
                                "4"));

        assertThat(carrier.journal.size()).isEqualTo(6);
    }

    @Test
    void aCompletedRecordingOfACallOfOursIsToBeFetched() {
        recording("completed");
        assertThat(carrier.recordings.announced()).as("a call nobody knows").isEmpty();

        carrier.calls.opened(
                Harbour.CALL,
                Harbour.clinic().id(),
                Harbour.CALLER,
                Rung.R2_CARRIER_SPEECH,
                FakeDesk.NOW);
        new RecordingWebhook(carrier.callbacks(), carrier.announcements())
                .reported(Carrier.form("RecordingSid", "RE2", "RecordingStatus", "absent"));
        assertThat(carrier.recordings.announced()).isEmpty();
        new RecordingWebhook(carrier.callbacks(), carrier.announcements())
                .reported(Carrier.form("RecordingSid", "RE3", "RecordingStatus", "completed"));
        assertThat(carrier.recordings.announced())
                .extracting(Announced::recording)
                .containsExactly("RE3");
    }

    @Test
    void aReportAboutNothingIsMalformed() {
        assertThatThrownBy(
                        () ->
                                new RecordingWebhook(carrier.callbacks(), carrier.announcements())
                                        .reported(Carrier.form()))
                .isInstanceOf(MalformedWebhook.class);
    }

    private Response status(String status, String sequence) {
        return new StatusWebhook(carrier.callbacks(), carrier.desk)
                .reported(Carrier.form("CallStatus", status, "SequenceNumber", sequence));
    }

    private void recording(String status) {
        new RecordingWebhook(carrier.callbacks(), carrier.announcements())
                .reported(Carrier.form("RecordingSid", "RE1", "RecordingStatus", status));
    }
}
