/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import java.util.concurrent.CompletionStage;
import org.vetbell.call.CallEvent.CallRecordingBegan;
import org.vetbell.call.CallEvent.CallRecordingFailed;
import org.vetbell.clinic.RecordingRules.Recorders;
import org.vetbell.port.PhoneLine.Outcome;

/**
 * Has the whole call recorded, by the carrier or by us, once the call's mind commands it. Owned by
 * the draining worker; what the carrier answers comes back through the mailbox.
 */
final class CallRecorder {
    private final LiveHandle call;
    private final Outside outside;
    private final OwnRecording own;

    CallRecorder(LiveHandle call, Outside outside, OwnRecording own) {
        this.own = own;
        this.call = call;
        this.outside = outside;
    }

    /** Begins on a stream; on a document line the document itself says so to the carrier. */
    void record(Recorders by) {
        if (by.own()) {
            own.begin();
        }
        if (by.carrier()) {
            told(outside.carrier.startRecording(call.call()));
        }
    }

    void pause() {
        own.pause();
        if (carrier()) {
            told(outside.carrier.pauseRecording(call.call()));
        }
    }

    void resume() {
        own.resume();
        if (carrier()) {
            told(outside.carrier.resumeRecording(call.call()));
        }
    }

    /** What is deleted is remembered first: the carrier tells of it only when it is complete. */
    void discard() {
        own.discard();
        outside.sounds.carriers.discard(
                call.call(), call.opening().clinic().id(), outside.time.now());
        if (carrier()) {
            told(outside.carrier.stopRecording(call.call()));
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
