/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio;

/** What this edge counts. */
public enum Happening {
    /** A webhook or handshake with a wrong or missing signature, or of another account. */
    SIGNATURE_REFUSED,
    /** A call that was turned away, as there were too many of its kind. */
    CALL_TURNED_AWAY,
    /** A call that was put through to the front desk, as more rang at once than could be begun. */
    CALL_PUT_THROUGH,
    /** A media message we could not read. */
    FRAME_BAD,
    /** A media message of a kind or at a time we do not expect. */
    FRAME_IGNORED,
    /** An outbound message dropped because the socket did not take it in time. */
    FRAME_DROPPED,
    /** A media socket closed by us for breaking the rules. */
    SOCKET_REFUSED,
    /** Something was asked of the carrier's interface. */
    REQUEST_SENT,
    /** Something asked of it was not done, by the last try. */
    REQUEST_FAILED;

    /** The counter's name. */
    String metric() {
        return "vetbell_twilio_" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
