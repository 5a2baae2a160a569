/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

/** How dialling a human ended. */
public enum DialOutcome {
    /** They spoke, and that conversation is over. */
    COMPLETED,
    BUSY,
    NO_ANSWER,
    FAILED,
    CANCELED
}
