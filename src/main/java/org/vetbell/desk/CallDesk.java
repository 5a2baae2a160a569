/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.vetbell.call.CallId;
import org.vetbell.call.LineKind;
import org.vetbell.call.PhoneCommand;
import org.vetbell.clinic.Clinic;

/** Where live calls are attended: the door between the telephony edge and the calls. Any thread. */
public interface CallDesk {
    /**
     * How a call is best connected that is meant for a media stream: by documents while our own
     * recogniser is down, or nothing more is to be bought for the clinic, as the carrier then
     * understands the caller.
     */
    LineKind streamOrBetter(Clinic clinic);

    /**
     * Begins a call. On a document line the stage carries what the telephone shall do first; on a
     * stream it is empty: the caller is to be connected to the stream. A call that already lives is
     * asked again for its present step. Fails with a {@link
     * java.util.concurrent.RejectedExecutionException} when this node is about to stop.
     */
    CompletionStage<List<PhoneCommand>> begin(Opening opening);

    /**
     * Tells a call what the carrier reported and asks what to do next. If the call is not live on
     * this node its journal is folded first. Completes within three seconds: exceptionally with a
     * {@link java.util.concurrent.TimeoutException} when the call did not answer in time, and with
     * a {@link java.util.NoSuchElementException} when there is no such call.
     */
    CompletionStage<List<PhoneCommand>> answer(CallId call, EventAt event);

    /**
     * Tells a call something that asks for no answer. If it is not live on this node and not over
     * either, its journal is folded first; of a call that is unknown or over nothing is told.
     */
    void tell(CallId call, EventAt event);

    /** The live call of that id. */
    Optional<CallHandle> find(CallId call);

    /** A glance at every live call, oldest first. */
    List<LiveCall> live();
}
