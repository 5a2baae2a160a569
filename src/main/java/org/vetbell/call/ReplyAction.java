/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import org.vetbell.clinic.AppointmentRequest;

/**
 * An effect a reply may ask for. At most one of those that end the turn differently is honoured.
 */
public sealed interface ReplyAction {

    /** Whether it decides where the call goes, rather than being done on the way. */
    default boolean endsTurn() {
        return switch (this) {
            case RequestAppointment ignored -> false;
            case TakeMessage ignored -> false;
            case RecordMessage ignored -> true;
            case TransferToPerson ignored -> true;
            case ReportEmergency ignored -> true;
            case EndCall ignored -> true;
        };
    }

    /** Store this request for the front desk. */
    record RequestAppointment(AppointmentRequest request) implements ReplyAction {}

    /** Store these words as a message. */
    record TakeMessage(String text) implements ReplyAction {}

    /** Record a message after the sentences. */
    record RecordMessage() implements ReplyAction {}

    /** Connect the caller with somebody at the clinic. */
    record TransferToPerson() implements ReplyAction {}

    /** A life may be in danger; connects to the emergency line. */
    record ReportEmergency() implements ReplyAction {}

    /** Say goodbye and end the call after the sentences. */
    record EndCall() implements ReplyAction {}
}
