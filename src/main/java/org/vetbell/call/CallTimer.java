/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

/** The deadlines a call can have; at most one of each runs at a time. */
public enum CallTimer {
    /** Nobody has spoken or pressed a key. */
    SILENCE,
    /** The answer to a question is owed. */
    ANSWER,
    /** What we are saying should have been heard by now. */
    SPEECH,
    /** A pause that ends a spoken message. */
    MESSAGE_PAUSE,
    /** A message has its full length. */
    MESSAGE_LENGTH,
    /** Keys may still follow. */
    KEYS,
    /** The call has reached its longest permitted length. */
    CALL_LENGTH
}
