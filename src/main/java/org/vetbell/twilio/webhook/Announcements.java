/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Set;
import org.vetbell.call.CallId;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.CallLog;
import org.vetbell.port.CarrierRecordings;
import org.vetbell.port.CarrierRecordings.Announced;
import org.vetbell.twilio.CarrierForm;

/**
 * Remembers that the carrier has a recording for us. It is told so twice, by what the caller's leg
 * asks next and by a report, as either may be lost.
 */
@Dependent
class Announcements {
    static final String BY_DOCUMENT = "StartCallRecordingTwiML";

    /** How the carrier calls a recording that a document or a request of ours began. */
    private static final Set<String> WHOLE_CALL = Set.of(BY_DOCUMENT, "StartCallRecordingAPI");

    private final CarrierRecordings recordings;
    private final CallLog calls;
    private final InstantSource clock = InstantSource.system();

    @Inject
    Announcements(CarrierRecordings recordings, CallLog calls) {
        this.recordings = recordings;
        this.calls = calls;
    }

    /** A message was left in a call of that practice. */
    void left(CarrierForm form, ClinicId clinic) {
        if (form.get("RecordingSid").isPresent()) {
            announce(form, new CallId(Legs.sid(form, "CallSid")), clinic);
        }
    }

    /** A report; only a completed recording has a sound, and only our calls are ours. */
    void reported(CarrierForm form) {
        if (form.get("RecordingStatus").filter("completed"::equals).isPresent()) {
            CallId call = new CallId(Legs.sid(form, "CallSid"));
            calls.find(call).ifPresent(entry -> announce(form, call, entry.clinic()));
        }
    }

    /** Whether a report is about a whole call, and not about a message. */
    static boolean ofWholeCall(CarrierForm form) {
        return form.get("RecordingSource").filter(WHOLE_CALL::contains).isPresent();
    }

    private void announce(CarrierForm form, CallId call, ClinicId clinic) {
        var announced =
                new Announced(
                        Legs.sid(form, "RecordingSid"), Legs.sid(form, "AccountSid"), call, clinic);
        if (ofWholeCall(form)) {
            recordings.announceCall(announced, clock.instant());
        } else {
            recordings.announce(announced, clock.instant());
        }
    }
}
