/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.twiml;

import java.util.Optional;
import org.vetbell.call.CallId;
import org.vetbell.clinic.Clinic;
import org.vetbell.clinic.PhoneNumber;

/**
 * The caller's leg of a call, as every signed webhook about it describes it.
 *
 * @param call Twilio's CallSid
 * @param account Twilio's AccountSid
 * @param clinic whose number was rung
 * @param inbound that number
 * @param callerNumber E.164, or empty when withheld or not a number
 * @param forwardedFrom the number that sent the call on to us, if any and if the carrier tells
 * @param attestation what the carrier found of the caller's number (STIR/SHAKEN); often empty
 */
public record Leg(
        CallId call,
        String account,
        Clinic clinic,
        PhoneNumber inbound,
        String callerNumber,
        Optional<PhoneNumber> forwardedFrom,
        String attestation) {

    /** Ringing whoever sends calls on to us would bring this one back. */
    boolean mayRing(PhoneNumber number) {
        return !number.equals(inbound) && !forwardedFrom.equals(Optional.of(number));
    }

    boolean withheld() {
        return callerNumber.isEmpty();
    }
}
