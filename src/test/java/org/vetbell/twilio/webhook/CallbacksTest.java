/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vetbell.call.CallEvent;
import org.vetbell.call.Rung;
import org.vetbell.port.CarrierRecordings.Announced;
import org.vetbell.port.CarrierRecordings.Kept;
import org.vetbell.port.Transcripts.Transcript;
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
        carrier.transcription()
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
        carrier.recording()
                .reported(Carrier.form("RecordingSid", "RE2", "RecordingStatus", "absent"));
        assertThat(carrier.recordings.announced()).isEmpty();
        carrier.recording()
                .reported(Carrier.form("RecordingSid", "RE3", "RecordingStatus", "completed"));
        assertThat(carrier.recordings.announced())
                .extracting(Announced::recording)
                .containsExactly("RE3");
    }

    @Test
    void oneOfAWholeCallIsToldFromOneOfAMessage() {
        opened();
        report("RecordingSid", "RE1", "RecordingSource", "RecordVerb");
        report("RecordingSid", "RE2", "RecordingSource", "StartCallRecordingTwiML");
        report("RecordingSid", "RE3", "RecordingSource", "StartCallRecordingAPI");
        for (String name : List.of("RE1", "RE2", "RE3")) {
            carrier.recordings.kept(name, new Kept(name, 1, ""), FakeDesk.NOW);
        }

        assertThat(carrier.recordings.ofCall(Harbour.clinic().id(), Harbour.CALL))
                .extracting(Kept::reference)
                .containsExactly("RE2", "RE3");
    }

    @Test
    void aLiveCallIsToldWhatBecameOfTheRecordingItsDocumentBegan() {
        var call = new FakeHandle(Harbour.CALL);
        carrier.desk.finds(call);
        for (String status : List.of("in-progress", "absent", "completed")) {
            for (String source : List.of("StartCallRecordingTwiML", "RecordVerb")) {
                carrier.recording()
                        .reported(
                                Carrier.form(
                                        "RecordingSid",
                                        "RE1",
                                        "RecordingSource",
                                        source,
                                        "RecordingStatus",
                                        status));
            }
        }

        assertThat(call.events)
                .containsExactly(
                        new CallEvent.CallRecordingBegan(FakeDesk.NOW),
                        new CallEvent.CallRecordingFailed(FakeDesk.NOW, "absent"));
    }

    @Test
    void theWordsOfAMessageAreKeptOnceByItsRecording() {
        transcription("TR1", "RE1", "completed");
        assertThat(carrier.transcripts.of(List.of("RE1"))).as("a call nobody knows").isEmpty();

        opened();
        transcription("TR2", "RE1", "completed");
        transcription("TR2", "RE1", "completed");
        transcription("TR3", "RE2", "failed");
        transcription("TR4", "RE1", "failed");

        assertThat(carrier.transcripts.of(List.of("RE1", "RE2")))
                .isEqualTo(
                        Map.of(
                                "RE1", new Transcript(Optional.of("It is about Rex.")),
                                "RE2", new Transcript(Optional.empty())));
    }

    @Test
    void aReportAboutNothingIsMalformed() {
        assertThatThrownBy(() -> carrier.recording().reported(Carrier.form()))
                .isInstanceOf(MalformedWebhook.class);
    }

    private void opened() {
        carrier.calls.opened(
                Harbour.CALL,
                Harbour.clinic().id(),
                Harbour.CALLER,
                Rung.R2_CARRIER_SPEECH,
                FakeDesk.NOW);
    }

    private void report(String... fields) {
        carrier.recording()
                .reported(
                        Carrier.form(
                                Stream.concat(
                                                Stream.of(fields),
                                                Stream.of("RecordingStatus", "completed"))
                                        .toArray(String[]::new)));
    }

    private void transcription(String name, String recording, String status) {
        carrier.transcription()
                .reported(
                        Carrier.form(
                                "TranscriptionSid",
                                name,
                                "RecordingSid",
                                recording,
                                "TranscriptionStatus",
                                status,
                                "TranscriptionText",
                                status.equals("completed") ? "It is about Rex." : null));
    }

    private Response status(String status, String sequence) {
        return new StatusWebhook(carrier.callbacks(), carrier.desk)
                .reported(Carrier.form("CallStatus", status, "SequenceNumber", sequence));
    }

    private void recording(String status) {
        carrier.recording()
                .reported(Carrier.form("RecordingSid", "RE1", "RecordingStatus", status));
    }
}
