/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import java.util.concurrent.CompletionStage;
import org.vetbell.call.CallEvent.CallRecordingBegan;
import org.vetbell.call.CallEvent.CallRecordingFailed;
import org.vetbell.clinic.RecordingRules.Recorders;
import org.vetbell.port.PhoneLine;
import org.vetbell.port.PhoneLine.Outcome;

/**
 * Has the whole call recorded by the carrier, once the call's mind commands it. Owned by the
 * draining worker; what the carrier answers comes back through the mailbox.
 */
final class CallRecorder {
    private final LiveHandle call;
    private final PhoneLine phone;

    CallRecorder(LiveHandle call, Outside outside) {
        this.call = call;
        this.phone = outside.carrier;
    }

    /** Begins on a stream; on a document line the document itself says so to the carrier. */
    void record(Recorders by) {
        if (by.carrier()) {
            told(phone.startRecording(call.call()));
        }
    }

    void pause() {
        if (carrier()) {
            told(phone.pauseRecording(call.call()));
        }
    }

    void resume() {
        if (carrier()) {
            told(phone.resumeRecording(call.call()));
        }
    }

    void discard() {
        if (carrier()) {
            told(phone.stopRecording(call.call()));
        }
    }

    private boolean carrier() {
        return call.opening().clinic().recording().by().carrier();
    }

    private void told(CompletionStage<Outcome> answer) {
        answer.thenAccept(this::told);
    }

    private void told(Outcome outcome) {
        switch (outcome) {
            case Outcome.Done ignored -> {}
            case Outcome.Gone ignored -> {}
            case Outcome.Recording ignored -> call.happened(CallRecordingBegan::new);
            case Outcome.Unavailable none -> failed(none.why());
            case Outcome.Failed failed -> failed(failed.fault().reason());
        }
    }

    private void failed(String why) {
        call.happened(at -> new CallRecordingFailed(at, why));
    }
}
