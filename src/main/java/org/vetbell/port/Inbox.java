/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vetbell.call.CallId;
import org.vetbell.clinic.AppointmentRequest;
import org.vetbell.clinic.CallerMessage;
import org.vetbell.clinic.ClinicId;

/**
 * What callers left for the practice's staff. Storing returns at once and is retried until stored.
 */
public interface Inbox {
    /** Stores a request; {@code key} makes a repetition harmless. */
    void keepRequest(
            CallId call, ClinicId clinic, String key, AppointmentRequest request, Instant at);

    /** Stores a message; {@code key} makes a repetition harmless. */
    void keepMessage(CallId call, ClinicId clinic, String key, CallerMessage message, Instant at);

    /** The newest requests of a clinic, or of all when {@code clinic} is empty. */
    List<Request> requests(Optional<ClinicId> clinic, int most);

    /** The newest messages of a clinic, or of all when {@code clinic} is empty. */
    List<Message> messages(Optional<ClinicId> clinic, int most);

    /** A stored request. */
    record Request(long id, CallId call, ClinicId clinic, Instant at, AppointmentRequest request) {}

    /** A stored message, with the number it was left from (empty when withheld). */
    record Message(
            long id,
            CallId call,
            ClinicId clinic,
            Instant at,
            String callerNumber,
            CallerMessage message) {}
}
