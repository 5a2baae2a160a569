/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

/** Why a call ended. */
public enum EndReason {
    /** Everything was said. */
    GOODBYE,
    /** The caller spoke with a human. */
    TRANSFERRED,
    /** A message was left. */
    MESSAGE_TAKEN,
    /** The caller will be called back. */
    CALL_BACK_PROMISED,
    /** The caller hung up. */
    CALLER_HUNG_UP,
    /** Nobody spoke. */
    SILENCE,
    /** The longest permitted length was reached. */
    TOO_LONG,
    /** This node is stopping. */
    DRAINED,
    /** Something of ours broke. */
    FAILED
}
