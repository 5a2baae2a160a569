/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.vetbell.call.CallId;
import org.vetbell.clinic.ClinicId;

/** What calls used of providers, call by call and day by day. Any thread. */
public interface UsageLog {
    /**
     * Stores the totals of a call as they stand; those it was told of the same part before are
     * replaced, so that telling twice is harmless. Returns at once.
     */
    void keep(Sheet sheet);

    /** What a call of that clinic used, all its parts together. Blocks. */
    List<Used> ofCall(ClinicId clinic, CallId call);

    /** What a clinic's calls used on each of these days. Blocks. */
    List<Day> ofClinic(ClinicId clinic, LocalDate from, LocalDate to);

    /**
     * Tells what each clinic's calls used on each day from that one on, by everything that is
     * stored, also by other nodes. Returns at once; tells from any thread, or never when the
     * database does not answer.
     */
    void since(LocalDate day, Consumer<List<Day>> done);

    /**
     * The totals of a call, or of that part of it for which it lived on one node.
     *
     * @param part how many events the call had when this node took it up
     * @param day on which the call began, where its clinic is
     */
    record Sheet(CallId call, int part, ClinicId clinic, LocalDate day, List<Used> used) {
        public Sheet {
            used = List.copyOf(used);
        }
    }

    /** What a clinic's calls of one day used of one kind. */
    record Day(ClinicId clinic, LocalDate day, Used used) {}
}
