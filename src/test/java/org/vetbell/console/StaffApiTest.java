/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vetbell.audio.TapeFormat;
import org.vetbell.call.CallEvent;
import org.vetbell.call.CallId;
import org.vetbell.call.CallMachine;
import org.vetbell.call.CallState;
import org.vetbell.call.EndReason;
import org.vetbell.call.Rung;
import org.vetbell.call.StepId;
import org.vetbell.clinic.AppointmentRequest;
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
import org.vetbell.port.CallTape;
import org.vetbell.store.JsonJournalText;

class StaffApiTest {
    private static final ClinicId HARBOUR = new ClinicId("harbour");
    private static final ClinicId BIRCHWOOD = new ClinicId("birchwood");
    private static final CallId CALL = new CallId("CA1");
    private static final SecurityContext ADMIN = new SignedIn(Roles.ADMIN);
    private static final SecurityContext STAFF = new SignedIn(Roles.STAFF);
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final MemoryCallLog log = new MemoryCallLog();
    private final MemoryCallJournal journal = new MemoryCallJournal();
    private final MemoryInbox inbox = new MemoryInbox(log);
    private final MemoryCarrierRecordings recordings = new MemoryCarrierRecordings();
    private final MemoryTranscripts transcripts = new MemoryTranscripts();
    private final MemoryCallTapes tapes = new MemoryCallTapes();
    private final StoredCalls stored =
            new StoredCalls(
                    journal,
                    tapes,
                    new MemoryClinics(SampleClinics.harbour()),
                    new JsonJournalText());
    private final CallsResource calls =
            new CallsResource(
                    log,
                    journal,
                    stored,
                    new CallSound(new MemoryCallRecordings(), recordings, new OneSound(HARBOUR)));

    @Test
    void callsAreListedByClinicAndBounded() {
        log.opened(CALL, HARBOUR, "+61255500199", Rung.R2_CARRIER_SPEECH, NOON);
        log.opened(new CallId("CA2"), BIRCHWOOD, "", Rung.R2_CARRIER_SPEECH, NOON.plusSeconds(1));
        log.closed(CALL, EndReason.GOODBYE, NOON.plusSeconds(60));

        assertThat(calls.calls(null, 50)).hasSize(2);
        assertThat(calls.calls(null, -3)).hasSize(1);
        assertThat(calls.calls("harbour", 50))
                .containsExactly(
                        new CallsResource.Call(
                                "CA1",
                                "harbour",
                                "+61255500199",
                                "R2",
                                false,
                                "2026-11-23T12:00:00Z",
                                "2026-11-23T12:01:00Z",
                                "GOODBYE"));
    }

    @Test
    void aMalformedClinicIsTheClientsError() {
        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> calls.calls("../x", 50));
    }

    @Test
    void aCallTellsItsStoryInOrder() {
        log.opened(CALL, HARBOUR, "", Rung.R2_CARRIER_SPEECH, NOON);
        journal.append(
                CALL,
                HARBOUR,
                entry(1, new CallEvent.CallerSaid(NOON, new StepId(1), "my dog limps", 1)));
        journal.append(CALL, HARBOUR, entry(2, new CallEvent.CallerHungUp(NOON)));

        assertThat(calls.call("CA1").timeline())
                .containsExactly(
                        new TimelineEntry("2026-11-23T12:00:00Z", "CallerSaid", "my dog limps"),
                        new TimelineEntry("2026-11-23T12:00:00Z", "CallerHungUp", ""));
    }

    @Test
    void anUnknownOrMalformedCallIsNotFound() {
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> calls.call("CA9"));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> calls.call("../x"));
    }

    @Test
    void administratorsGetTheJournalLineByLine() {
        log.opened(CALL, HARBOUR, "", Rung.R2_CARRIER_SPEECH, NOON);
        journal.append(CALL, HARBOUR, entry(1, new CallEvent.CallerHungUp(NOON)));

        assertThat(calls.journal("CA1", ADMIN))
                .isEqualTo(
                        "{\"sequence\":1,\"frames\":0,\"heard\":false,\"event\":"
                                + "{\"type\":\"CallerHungUp\",\"at\":\"2026-11-23T12:00:00Z\"},"
                                + "\"commands\":[]}\n");
    }

    @Test
    void theTapeOfACallIsItsClinicsOnly() {
        log.opened(CALL, HARBOUR, "", Rung.R3_KEYPAD, NOON);
        CallTape elsewhere = tapes.begin(CALL, BIRCHWOOD);
        elsewhere.frame(NOON, 0, new byte[160]);
        elsewhere.end();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> calls.tape("CA1", ADMIN));

        CallTape tape = tapes.begin(CALL, HARBOUR);
        tape.frame(NOON, 0, new byte[160]);
        tape.end();
        assertThat(TapeFormat.read(calls.tape("CA1", ADMIN)).frames()).hasSize(1);
    }

    @Test
    void aReplaySaysWhetherTheJournalComesOutAgain() {
        log.opened(CALL, HARBOUR, "", Rung.R2_CARRIER_SPEECH, NOON);
        CallEvent hungUp = new CallEvent.CallerHungUp(NOON);
        var commands = new CallMachine(SampleClinics.harbour()).on(CallState.initial(), hungUp);
        journal.append(CALL, HARBOUR, new Entry(1, 0, false, hungUp, commands.commands()));
        assertThat(calls.replay("CA1", ADMIN).identical()).isTrue();

        journal.append(CALL, HARBOUR, new Entry(7, 0, false, hungUp, List.of()));
        CallsResource.Replayed odd = calls.replay("CA1", ADMIN);
        assertThat(odd.identical()).isFalse();
        assertThat(odd.differences())
                .singleElement()
                .satisfies(d -> assertThat(d.line()).isEqualTo(2));
    }

    @Test
    void withoutATapeACallThatWasHeardCannotBeReplayed() {
        log.opened(CALL, HARBOUR, "", Rung.R3_KEYPAD, NOON);
        journal.append(
                CALL, HARBOUR, new Entry(1, 9, true, new CallEvent.SpeechStarted(NOON), List.of()));

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> calls.replay("CA1", ADMIN));
    }

    @Test
    void otherStaffDoNotHearCallersNorReadJournals() {
        log.opened(CALL, HARBOUR, "", Rung.R3_KEYPAD, NOON);

        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> calls.journal("CA1", STAFF));
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> calls.tape("CA1", STAFF));
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> calls.replay("CA1", STAFF));
    }

    @Test
    void requestsAreShownInTheCallersWords() {
        inbox.keepRequest(
                CALL,
                HARBOUR,
                "k",
                new AppointmentRequest(
                        AppointmentRequest.Kind.BOOK,
                        "Jo",
                        "Rex",
                        "dog",
                        "limps",
                        "Tuesday",
                        "after three",
                        "+61255500199"),
                NOON);

        assertThat(new AppointmentRequestsResource(inbox).requests(null, 50))
                .singleElement()
                .satisfies(w -> assertThat(w.preferredTime()).isEqualTo("after three"))
                .satisfies(w -> assertThat(w.kind()).isEqualTo("BOOK"));
    }

    @Test
    void messagesAreWordsSoundOrNumbersToCallBack() {
        MessagesResource messages =
                new MessagesResource(inbox, new OneSound(HARBOUR), recordings, transcripts);
        inbox.keepMessage(CALL, HARBOUR, "1", new CallerMessage.Spoken("call me"), NOON);
        inbox.keepMessage(
                CALL,
                HARBOUR,
                "2",
                new CallerMessage.Recorded("a.wav", Duration.ofSeconds(7)),
                NOON.plusSeconds(1));

        inbox.keepMessage(
                CALL, HARBOUR, "3", new CallerMessage.CallBack("0491570006"), NOON.minusSeconds(1));

        List<MessagesResource.Message> all = messages.messages(null, 50);

        assertThat(all)
                .extracting(MessagesResource.Message::kind)
                .containsExactly("RECORDING", "WORDS", "CALL_BACK");
        assertThat(all.get(2).callBack()).isEqualTo("0491570006");
        assertThat(all.get(2).text()).isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> messages.audio(all.get(2).id()));
        assertThat(all.get(0).seconds()).isEqualTo(7);
        assertThat(all.get(1).text()).isEqualTo("call me");
        assertThat(messages.audio(all.get(0).id())).containsExactly(1, 2, 3);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> messages.audio(all.get(1).id()));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> messages.audio(99));
    }

    private static Entry entry(int sequence, CallEvent event) {
        return new Entry(sequence, 0, false, event, List.of());
    }

    /** Somebody who is signed in with one role. */
    private record SignedIn(String role) implements SecurityContext {
        @Override
        public Principal getUserPrincipal() {
            return () -> "pat";
        }

        @Override
        public boolean isUserInRole(String asked) {
            return asked.equals(role);
        }

        @Override
        public boolean isSecure() {
            return true;
        }

        @Override
        public String getAuthenticationScheme() {
            return BASIC_AUTH;
        }
    }
}
