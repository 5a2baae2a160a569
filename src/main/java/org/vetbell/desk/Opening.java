/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import org.vetbell.call.CallId;
import org.vetbell.call.LineKind;
import org.vetbell.clinic.Clinic;

/**
 * A call that begins.
 *
 * @param account whose it is at the carrier; or empty
 * @param callerNumber E.164, or empty when withheld
 * @param attestation what the carrier found of that number's truth, in its own words; or empty
 */
public record Opening(
        CallId call,
        String account,
        Clinic clinic,
        String callerNumber,
        String attestation,
        LineKind line) {
    /** A call of whose account and number nothing is known. */
    public Opening(CallId call, Clinic clinic, String callerNumber, LineKind line) {
        this(call, "", clinic, callerNumber, "", line);
    }
}
