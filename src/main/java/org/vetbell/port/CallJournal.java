/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import java.time.Duration;
import java.util.List;
import org.vetbell.call.CallCommand;
import org.vetbell.call.CallEvent;
import org.vetbell.call.CallId;
import org.vetbell.clinic.ClinicId;

/** The journal of every call: what happened and what was done about it, in order. */
public interface CallJournal {
    /**
     * Adds one event and its commands. Never blocks: entries go to a bounded queue and are stored
     * in batches; called by one thread at a time per call.
     *
     * @param sequence counts the call's events from 1 without gaps
     */
    void append(
            CallId call,
            ClinicId clinic,
            int sequence,
            CallEvent event,
            List<CallCommand> commands);

    /** The stored events of a call in order, after everything appended so far is stored. */
    List<CallEvent> events(CallId call);

    /** Stores what is queued; false when that did not finish in time. */
    boolean flush(Duration within);
}
