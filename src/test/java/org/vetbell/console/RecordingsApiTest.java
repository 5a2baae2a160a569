/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vetbell.call.CallCommand;
import org.vetbell.call.CallEvent;
import org.vetbell.call.CallId;
import org.vetbell.call.Consent;
import org.vetbell.call.Rung;
import org.vetbell.call.StepId;
import org.vetbell.clinic.CallerMessage;
import org.vetbell.clinic.ClinicId;
import org.vetbell.desk.StoredCalls;
import org.vetbell.fake.MemoryCallJournal;
import org.vetbell.fake.MemoryCallLog;
import org.vetbell.fake.MemoryCallRecordings;
import org.vetbell.fake.MemoryCallTapes;
import org.vetbell.fake.MemoryCarrierRecordings;
import org.vetbell.fake.MemoryClinics;
import org.vetbell.fake.MemoryInbox;
import org.vetbell.fake.MemoryTranscripts;
import org.vetbell.fake.SampleClinics;
import org.vetbell.port.CallJournal.Entry;
import org.vetbell.port.CallRecording;
import org.vetbell.port.CarrierRecordings.Announced;
import org.vetbell.port.CarrierRecordings.Kept;
import org.vetbell.port.Transcripts.Transcript;
import org.vetbell.store.JsonJournalText;

/** What the carrier recorded, or we, as staff hear and read it. */
class RecordingsApiTest {
    private static final ClinicId HARBOUR = new ClinicId("harbour");
    private static final CallId CALL = new CallId("CA1");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final MemoryCallLog log = new MemoryCallLog();
    private final MemoryCallJournal journal = new MemoryCallJournal();
    private final MemoryInbox inbox = new MemoryInbox(log);
    private final MemoryCarrierRecordings recordings = new MemoryCarrierRecordings();
    private final MemoryTranscripts transcripts = new MemoryTranscripts();
    private final MemoryCallRecordings own = new MemoryCallRecordings();
    private final CallSound sounds = new CallSound(own, recordings, new OneSound(HARBOUR));
    private final CallRecordingResource heard = new CallRecordingResource(log, sounds);
    private final CallsResource calls =
            new CallsResource(
                    log,
                    journal,
                    new StoredCalls(
                            journal,
                            new MemoryCallTapes(),
                            new MemoryClinics(SampleClinics.harbour()),
                            new JsonJournalText()),
                    sounds);

    @Test
    void aMessageAtTheCarrierIsHeardOnceItIsKeptHere() {
        MessagesResource messages =
                new MessagesResource(inbox, new OneSound(HARBOUR), recordings, transcripts);
        inbox.keepMessage(
                CALL, HARBOUR, "1", new CallerMessage.Recorded("RE1", Duration.ofSeconds(7)), NOON);
        recordings.announce(new Announced("RE1", "AC1", CALL, HARBOUR), NOON);
        long id = messages.messages(null, 50).getFirst().id();

        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> messages.audio(id));
        recordings.kept("RE1", new Kept("a.wav", 3, "abc"), NOON);
        assertThat(messages.audio(id)).containsExactly(1, 2, 3);
    }

    @Test
    void whatTheCarrierUnderstoodOfAMessageStandsWithIt() {
        MessagesResource messages =
                new MessagesResource(inbox, new OneSound(HARBOUR), recordings, transcripts);
        for (String name : List.of("RE1", "RE2", "RE3")) {
            inbox.keepMessage(
                    CALL,
                    HARBOUR,
                    name,
                    new CallerMessage.Recorded(name, Duration.ofSeconds(7)),
                    NOON);
        }
        transcripts.told("RE1", HARBOUR, new Transcript(Optional.of("It is about Rex.")), NOON);
        transcripts.told("RE2", HARBOUR, new Transcript(Optional.empty()), NOON);

        assertThat(messages.messages(null, 50))
                .extracting(m -> m.recording() + " " + m.transcription() + " " + m.transcript())
                .containsExactlyInAnyOrder(
                        "RE1 COMPLETED It is about Rex.", "RE2 FAILED ", "RE3  ");
    }

    @Test
    void aCallIsHeardOnceItsRecordingIsKeptAndNoLongerOnceItIsDiscarded() throws Exception {
        log.opened(CALL, HARBOUR, "+61255500199", Rung.R2_CARRIER_SPEECH, NOON);
        recordings.announceCall(new Announced("RE1", "AC1", CALL, HARBOUR), NOON);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> heard.recording("CA1", 1, null))
                .withMessageContaining("no recording is kept");

        recordings.kept("RE1", new Kept("a.wav", 3, "abc"), NOON);
        assertThat(body(heard.recording("CA1", 1, null))).containsExactly(1, 2, 3);
        assertThat(body(heard.recording("CA1", 1, "bytes=1-"))).containsExactly(2, 3);
        assertThat(calls.call("CA1").recordings())
                .containsExactly(new CallsResource.Recording("CARRIER", "", null, 3, "abc", ""));
        recordings.discard(CALL, HARBOUR, NOON);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> heard.recording("CA1", 1, null));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> heard.recording("CA9", 1, null));
    }

    @Test
    void ourOwnRecordingIsPreferredAndEachPartCanBeHeard() throws Exception {
        log.opened(CALL, HARBOUR, "+61255500199", Rung.R0_SPEECH_TO_SPEECH, NOON);
        recordings.announceCall(new Announced("RE1", "AC1", CALL, HARBOUR), NOON);
        recordings.kept("RE1", new Kept("a.wav", 3, "abc"), NOON);
        for (int part = 1; part <= 2; part++) {
            CallRecording ours = own.begin(CALL, HARBOUR, NOON, why -> {});
            ours.write(new byte[100_000 * part], 100_000 * part);
            ours.end();
        }

        assertThat(calls.call("CA1").recordings())
                .extracting(one -> one.source() + " " + one.bytes() + " " + one.seconds())
                .containsExactly("OWN 100058 6", "OWN 200058 12");
        assertThat(body(heard.recording("CA1", 1, null))).hasSize(100_058);
        assertThat(body(heard.recording("CA1", 2, "bytes=58-"))).hasSize(200_000);
        assertThat(heard.recording("CA1", 2, "bytes=300000-").getStatus()).isEqualTo(416);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> heard.recording("CA1", 3, null));
    }

    private static byte[] body(Response answer) throws IOException {
        var out = new ByteArrayOutputStream();
        ((StreamingOutput) answer.getEntity()).write(out);
        return out.toByteArray();
    }

    @Test
    void consentStandsInTheTimelineAsItWasWrittenDown() {
        log.opened(CALL, HARBOUR, "+61255500199", Rung.R2_CARRIER_SPEECH, NOON);
        journal.append(
                CALL,
                HARBOUR,
                new Entry(
                        1,
                        0,
                        false,
                        new CallEvent.KeysPressed(NOON, StepId.NONE, "9"),
                        List.of(new CallCommand.NoteConsent(Consent.REFUSED))));

        assertThat(calls.call("CA1").timeline())
                .extracting(entry -> entry.kind() + " " + entry.detail())
                .containsExactly("KeysPressed 9", "RecordingConsent REFUSED");
    }
}
