/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.carrier;

/** How a call came to its end. */
public enum Ending {
    /** By {@code <Hangup>} or at the end of a document. */
    AGENT_HUNG_UP,
    CALLER_HUNG_UP,
    /** By the carrier, which was told to. */
    ENDED_BY_INTERFACE,
    /** By {@code <Reject>}: never answered. */
    REJECTED,
    /** Not at all: the carrier gave up, or the caller's script did. */
    BROKEN_OFF
}
