/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

/** What a call is doing. */
public enum Phase {
    /** Nothing has happened yet. */
    NEW,
    /** Caller and receptionist are talking. */
    TALKING,
    /** The caller is leaving a message. */
    RECORDING,
    /** A human's telephone rings, or caller and human talk. */
    DIALING,
    /** The media stream is being left; the carrier will ask what to do next. */
    LEAVING,
    /** The caller is gone while a recording is still being put away. */
    CLOSING,
    /** Over. */
    ENDED
}
