/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

import java.time.Duration;
import org.vetbell.phone.twiml.Verb;
import org.vetbell.phone.wire.Form;

/** The recording of a whole call that a document began: runs until the call ends. */
final class WholeCall {
    private final CallLine line;
    private final Verb.StartRecording wanted;
    private final Duration begin;
    private final String recordingSid = Sids.next("RE");

    WholeCall(CallLine line, Verb.StartRecording wanted) {
        this.line = line;
        this.wanted = wanted;
        this.begin = line.now();
        line.steering().recording(recordingSid, "in-progress");
        line.log().add(Moment.Kind.RECORD, "records the call");
        report("in-progress", 0);
    }

    /** A recording without a second of sound is absent. */
    void end() {
        long seconds = line.now().minus(begin).toSeconds();
        line.steering().recording(recordingSid, "stopped");
        line.log().add(Moment.Kind.RECORD, "recorded the call, " + seconds + " s");
        report(seconds > 0 ? "completed" : "absent", seconds);
    }

    private void report(String status, long seconds) {
        if (wanted.events().contains(status)) {
            wanted.statusCallback()
                    .ifPresent(target -> line.webhooks().callback(target, form(status, seconds)));
        }
    }

    private Form form(String status, long seconds) {
        CallIdentity call = line.webhooks().call();
        return Form.of("AccountSid", call.accountSid())
                .with("CallSid", call.callSid())
                .with("RecordingSid", recordingSid)
                .with(
                        "RecordingUrl",
                        "https://api.twilio.com/2010-04-01/Accounts/%s/Recordings/%s"
                                .formatted(call.accountSid(), recordingSid))
                .with("RecordingStatus", status)
                .with("RecordingDuration", Long.toString(seconds))
                .with("RecordingChannels", Integer.toString(wanted.channels()))
                .with("RecordingStartTime", CarrierDates.rfc2822Now())
                .with("RecordingSource", "StartCallRecordingTwiML")
                .with("RecordingTrack", "both")
                .with("ErrorCode", "0");
    }
}
