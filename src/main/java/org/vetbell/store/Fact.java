/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vetbell.call.CallCommand;
import org.vetbell.call.CallEvent;
import org.vetbell.call.CallId;
import org.vetbell.call.EndReason;
import org.vetbell.call.Rung;
import org.vetbell.clinic.AppointmentRequest;
import org.vetbell.clinic.CallerMessage;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.CallJournal;
import org.vetbell.port.CallRecordings;
import org.vetbell.port.CarrierRecordings;
import org.vetbell.port.UsageLog;

/**
 * One thing to be stored in the background. Storing the same one again changes nothing, so that an
 * fact may be repeated after a failure of which nobody knows how far it got.
 */
sealed interface Fact {
    /** Whether it may wait a little for others to be stored with. */
    default boolean canWait() {
        return this instanceof Happened || this instanceof Consumed;
    }

    /** A line of a call's journal. */
    record Happened(
            CallId call,
            ClinicId clinic,
            int sequence,
            int frames,
            boolean heard,
            CallEvent event,
            List<CallCommand> commands)
            implements Fact {

        static Happened of(CallId call, ClinicId clinic, CallJournal.Entry entry) {
            return new Happened(
                    call,
                    clinic,
                    entry.sequence(),
                    entry.frames(),
                    entry.heard(),
                    entry.event(),
                    entry.commands());
        }
    }

    /** A call began. */
    record Opened(CallId call, ClinicId clinic, String callerNumber, Rung rung, Instant at)
            implements Fact {}

    /** A call came in with an account of the carrier's. */
    record CameIn(CallId call, String account) implements Fact {}

    /** A call ended. */
    record Closed(CallId call, EndReason reason, Instant at) implements Fact {}

    /** A call is urgent. */
    record Urgent(CallId call) implements Fact {}

    /** A caller left a request. */
    record RequestLeft(
            CallId call, ClinicId clinic, String key, AppointmentRequest request, Instant at)
            implements Fact {}

    /** A caller left a message. */
    record MessageLeft(CallId call, ClinicId clinic, String key, CallerMessage message, Instant at)
            implements Fact {}

    /**
     * The carrier made a recording for us.
     *
     * @param wholeCall whether it is one of a whole call, not of a message
     */
    record RecordingMade(CarrierRecordings.Announced recording, Instant at, boolean wholeCall)
            implements Fact {}

    /** A caller does not want to have been recorded. */
    record RecordingRefused(CallId call, ClinicId clinic, Instant at) implements Fact {}

    /** The carrier wrote a recorded message down, or could not. */
    record MessageTranscribed(String recording, ClinicId clinic, Optional<String> words, Instant at)
            implements Fact {}

    /** We recorded a call. */
    record CallRecorded(CallId call, ClinicId clinic, CallRecordings.Kept recording, Instant at)
            implements Fact {}

    /** What was recorded of a call until then is no more. */
    record CallRecordingsDiscarded(CallId call, ClinicId clinic) implements Fact {}

    /** What a call used of providers so far; what is there of it already is written over. */
    record Consumed(UsageLog.Sheet sheet) implements Fact {}

    /** A webhook came while the database could not be reached. */
    record Received(Webhook webhook, Map<String, String> fields, String claim, Instant at)
            implements Fact {}

    /** The attempt named {@code claim} answered a webhook. */
    record Answered(Webhook webhook, String claim, String answer) implements Fact {}

    /** The attempt named {@code claim} failed: the next may try. */
    record Freed(Webhook webhook, String claim) implements Fact {}

    /** Which webhook. */
    record Webhook(String key, String account, String route) {}
}
