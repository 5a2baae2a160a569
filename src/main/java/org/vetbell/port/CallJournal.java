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
     * Adds one entry. Never blocks: entries go to a bounded queue and are stored in batches; called
     * by one thread at a time per call.
     */
    void append(CallId call, ClinicId clinic, Entry entry);

    /** The stored events of a call in order, after everything appended so far is stored. */
    List<CallEvent> events(CallId call);

    /** The stored entries of a call in order, after everything appended so far is stored. */
    List<Entry> entries(CallId call);

    /** Stores what is queued; false when that did not finish in time. */
    boolean flush(Duration within);

    /**
     * One event and what it led to.
     *
     * @param sequence counts the call's events from 1 without gaps
     * @param frames how many pieces of the caller's sound had been handled, the one that caused the
     *     event included; since the call was last taken up from its journal
     * @param heard whether the ear found the event in that sound; any other came from elsewhere
     */
    record Entry(
            int sequence, int frames, boolean heard, CallEvent event, List<CallCommand> commands) {
        public Entry {
            commands = List.copyOf(commands);
        }
    }
}
