/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vetbell.call.CallId;
import org.vetbell.call.EndReason;
import org.vetbell.call.Rung;
import org.vetbell.clinic.ClinicId;

/** The list of calls, live and past. */
public interface CallLog {
    /** A call began; a second time for the same call changes nothing. Returns at once. */
    void opened(CallId call, ClinicId clinic, String callerNumber, Rung rung, Instant at);

    /**
     * The call, which was opened, came in with that account of the carrier's. Returns at once.
     *
     * @param account empty when it is not known
     */
    void cameIn(CallId call, String account);

    /** The account of the carrier's that a call came in with, where it is known. */
    Optional<String> account(CallId call);

    /** A call ended; only the first end of a call counts. Returns at once. */
    void closed(CallId call, EndReason reason, Instant at);

    /** The call is urgent. Returns at once. */
    void urgent(CallId call);

    /** One call. */
    Optional<Entry> find(CallId call);

    /**
     * The newest calls of a clinic, or of all when {@code clinic} is empty; at most {@code most}.
     */
    List<Entry> newest(Optional<ClinicId> clinic, int most);

    /**
     * One line of the list.
     *
     * @param callerNumber E.164, or empty when withheld
     * @param ended empty while the call is live
     */
    record Entry(
            CallId call,
            ClinicId clinic,
            String callerNumber,
            Rung rung,
            boolean urgent,
            Instant started,
            Optional<Instant> ended,
            Optional<EndReason> reason) {}
}
