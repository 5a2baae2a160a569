/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.vetbell.call.CallId;
import org.vetbell.port.CarrierRecordings.Announced;

/**
 * The carrier, told what to do with a call without its having asked: where the call goes on, that
 * it is over, that it is recorded. Nothing here is the only way of anything: a call by documents
 * goes on where the carrier cannot be told.
 *
 * <p>Every request returns at once, on any thread. Its stage completes within the deadline of the
 * adapter, normally and never exceptionally, on a thread of the adapter's: whoever waits for it
 * offers what came to the call's mailbox.
 */
public interface PhoneLine {
    /** Where the carrier cannot be told anything. */
    PhoneLine NONE = unavailable("there is no carrier");

    /** One that cannot be used, as its outcomes say. */
    static PhoneLine unavailable(String why) {
        return new NoPhoneLine(CompletableFuture.completedStage(new Outcome.Unavailable(why)));
    }

    /** One that never answers, for a call that is replayed: its journal says what was answered. */
    static PhoneLine silent() {
        return new NoPhoneLine(new CompletableFuture<Outcome>().minimalCompletionStage());
    }

    /**
     * The call leaves what it does, a media stream or a document, and the carrier asks there what
     * to do next. Where it has asked there by itself already, at whichever node, nothing is done. A
     * repetition changes nothing.
     */
    CompletionStage<Outcome> redirect(CallId call, Door door);

    /**
     * The call is over, unless the carrier has asked there, at whichever node: then the call goes
     * on by what it was told, and it is {@link Outcome.Gone} from here.
     */
    CompletionStage<Outcome> giveUp(CallId call, Door door);

    /** The call is over. A repetition changes nothing. */
    CompletionStage<Outcome> hangUp(CallId call);

    /**
     * Whether the call lives there: {@link Outcome.Done}, or {@link Outcome.Gone} when it does not.
     */
    CompletionStage<Outcome> stillThere(CallId call);

    /**
     * From now on the carrier records caller and receptionist, on a track each; what it recorded is
     * told as that of a message is. {@link Outcome.Recording} when it begins. Asked once only, as a
     * second one would run beside the first: after {@link Outcome.Failed} one may run or not.
     */
    CompletionStage<Outcome> startRecording(CallId call);

    /** The recording that runs leaves out what comes now, and keeps silence in its place. */
    CompletionStage<Outcome> pauseRecording(CallId call);

    /** The recording that pauses goes on. */
    CompletionStage<Outcome> resumeRecording(CallId call);

    /** The recording that runs or pauses is complete. */
    CompletionStage<Outcome> stopRecording(CallId call);

    /**
     * The carrier forgets what it recorded. {@link Outcome.Gone} when it has none of that name (any
     * longer).
     */
    CompletionStage<Outcome> deleteRecording(Announced recording);

    /** Where a call can be sent, in the words of a call. */
    enum Door {
        /** Where the carrier asks once a media stream is over, as if it were over by itself. */
        AFTER_STREAM
    }

    /** What became of a request. */
    sealed interface Outcome {
        /** It is so. */
        record Done() implements Outcome {}

        /**
         * A recording began.
         *
         * @param name by which the carrier knows it
         */
        record Recording(String name) implements Outcome {}

        /**
         * Nothing is left to be done: the call is over already, or what the request was about is.
         */
        record Gone() implements Outcome {}

        /**
         * The carrier cannot be told anything, whatever is asked, until somebody sets it up.
         *
         * @param why says what is missing
         */
        record Unavailable(String why) implements Outcome {}

        /**
         * The carrier refused, or did not answer in time: it may have happened or not.
         *
         * @param fault whose reason holds no secret and no number of a caller
         */
        record Failed(Fault fault) implements Outcome {}
    }
}
