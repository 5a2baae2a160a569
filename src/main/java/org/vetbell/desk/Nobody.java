/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.vetbell.call.CallId;
import org.vetbell.call.EndReason;
import org.vetbell.call.Rung;
import org.vetbell.clinic.AppointmentRequest;
import org.vetbell.clinic.CallerMessage;
import org.vetbell.clinic.ClinicId;
import org.vetbell.desk.usage.Accounts;
import org.vetbell.port.AudioArchive;
import org.vetbell.port.AudioLine;
import org.vetbell.port.CallJournal;
import org.vetbell.port.CallLog;
import org.vetbell.port.CallTape;
import org.vetbell.port.CallTapes;
import org.vetbell.port.Conversations;
import org.vetbell.port.Inbox;
import org.vetbell.port.PhoneLine;
import org.vetbell.port.Receptionist;
import org.vetbell.port.SpeechToText;

/**
 * The outside of a call that is replayed: whatever the call asks for, nobody answers, rings, speaks
 * or writes down, because all that came of it stands in the journal already.
 */
final class Nobody {
    private Nobody() {}

    /** An outside with that time, in which only the journal does anything. */
    static Outside outside(DeskTime time, CallJournal journal) {
        var records = new Outside.Records(journal, new NoLog(), new NoInbox(), Accounts.unread());
        var sounds =
                new Outside.Sounds(
                        new NoArchive(), new NoTapes(), new NoRecordings(), new NoCallRecordings());
        var partners =
                new Outside.Partners(
                        Conversations.NONE,
                        SpeechToText.NONE,
                        (asking, answer) -> Receptionist.Work.DONE,
                        (sentence, voice, sink) -> () -> {});
        return new Outside(
                partners,
                records,
                sounds,
                PhoneLine.silent(),
                time,
                (delay, task) -> CompletableFuture.completedFuture(null));
    }

    /** A line that nobody holds. */
    record DeadLine() implements AudioLine {
        @Override
        public void audio(byte[] mulaw, int offset, int length) {}

        @Override
        public void mark(String name) {}

        @Override
        public void clear() {}

        @Override
        public void close() {}
    }

    private record NoLog() implements CallLog {
        @Override
        public void cameIn(CallId call, String account) {}

        @Override
        public Optional<String> account(CallId call) {
            return Optional.empty();
        }

        @Override
        public void opened(CallId call, ClinicId clinic, String number, Rung rung, Instant at) {}

        @Override
        public void closed(CallId call, EndReason reason, Instant at) {}

        @Override
        public void urgent(CallId call) {}

        @Override
        public Optional<Entry> find(CallId call) {
            return Optional.empty();
        }

        @Override
        public List<Entry> newest(Optional<ClinicId> clinic, int most) {
            return List.of();
        }
    }

    private record NoInbox() implements Inbox {
        @Override
        public void keepRequest(
                CallId call, ClinicId clinic, String key, AppointmentRequest left, Instant at) {}

        @Override
        public void keepMessage(
                CallId call, ClinicId clinic, String key, CallerMessage left, Instant at) {}

        @Override
        public List<Request> requests(Optional<ClinicId> clinic, int most) {
            return List.of();
        }

        @Override
        public List<Message> messages(Optional<ClinicId> clinic, int most) {
            return List.of();
        }
    }

    /** Never says that it is done: the journal says when that was. */
    private record NoArchive() implements AudioArchive {
        @Override
        public void save(
                CallId call, ClinicId clinic, byte[] mulaw, Consumer<Optional<String>> done) {}

        @Override
        public String keep(CallId call, ClinicId clinic, byte[] wav) {
            throw new UnsupportedOperationException("nothing is kept of a call that is replayed");
        }

        @Override
        public void delete(ClinicId clinic, String reference) {}

        @Override
        public Optional<byte[]> load(ClinicId clinic, String reference) {
            return Optional.empty();
        }
    }

    private record NoTapes() implements CallTapes {
        @Override
        public CallTape begin(CallId call, ClinicId clinic) {
            return CallTape.none();
        }

        @Override
        public Optional<byte[]> load(ClinicId clinic, CallId call) {
            return Optional.empty();
        }
    }
}
