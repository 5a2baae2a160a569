/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

/** How dialling a human ended. */
public enum DialOutcome {
    /** They spoke, and that conversation is over. */
    COMPLETED,
    /** Somebody or something answered; nobody says whether the caller was put through. */
    ANSWERED,
    /** Somebody or something answered and did not take the call. */
    REFUSED,
    BUSY,
    NO_ANSWER,
    FAILED,
    CANCELED
}
