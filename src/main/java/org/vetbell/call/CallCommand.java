/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.time.Duration;
import java.util.List;
import org.vetbell.clinic.AppointmentRequest;
import org.vetbell.clinic.CallerMessage;

/** Something the call wants done. */
public sealed interface CallCommand permits PhoneCommand, CallCommand.Effect {

    /** Done beside the telephone. */
    sealed interface Effect extends CallCommand {}

    /** Ask whoever answers the caller. */
    record Ask(Question question) implements Effect {}

    /** The answer to that turn is not wanted any longer: cancel what works on it. */
    record CancelAsk(TurnId turn) implements Effect {}

    /**
     * Say these sentences behind the others of an utterance that was begun as growing (stream
     * only).
     *
     * @param last whether it is complete with them
     */
    record SayMore(UtteranceId utterance, List<String> sentences, boolean last) implements Effect {
        public SayMore {
            sentences = List.copyOf(sentences);
        }
    }

    /** Stop the words of that utterance at once and forget the rest (stream only). */
    record StopSpeaking(UtteranceId utterance) implements Effect {}

    /** Silence that utterance at once, but keep what was not heard of it (stream only). */
    record PauseSpeaking(UtteranceId utterance) implements Effect {}

    /** Go on with it from where it was heard (stream only). */
    record ResumeSpeaking(UtteranceId utterance) implements Effect {}

    /** From now on the ear takes a turn for ended after that much quiet (stream only). */
    record EndTurnAfter(Duration quiet) implements Effect {}

    /** End the message that is being recorded (stream only). */
    record StopRecording() implements Effect {}

    /**
     * Write down that the caller was asked whether the call may be recorded, or what they decided.
     */
    record NoteConsent(Consent consent) implements Effect {}

    /** Leave out of the recording of the call what is said from now on. */
    record PauseCallRecording() implements Effect {}

    /** Go on with the recording of the call. */
    record ResumeCallRecording() implements Effect {}

    /** End the recording of the call, and delete what there is of it, here and at the carrier. */
    record DiscardCallRecording() implements Effect {}

    /** Close the media stream, so that the carrier asks what to do next. */
    record LeaveStream() implements Effect {}

    /** Store a request for the front desk. */
    record KeepRequest(AppointmentRequest request) implements Effect {}

    /** Store a message. */
    record KeepMessage(CallerMessage message) implements Effect {}

    /** Note that the call is urgent. */
    record NoteUrgent(String cue) implements Effect {}

    /** Start or restart a deadline. */
    record StartTimer(CallTimer timer, int generation, Duration after) implements Effect {}

    /** Forget a deadline. */
    record StopTimer(CallTimer timer) implements Effect {}

    /** The call is over: write down why and let go of everything. */
    record Close(EndReason reason) implements Effect {}
}
