/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

/** The deadlines a call can have; at most one of each runs at a time. */
public enum CallTimer {
    /** Nobody has spoken or pressed a key. */
    SILENCE,
    /** The caller's turn is over: a short word of ours, unless an answer is there already. */
    LEAD_IN,
    /** The answer to a question is owed. */
    ANSWER,
    /** The caller is told that an answer takes a moment. */
    FILLER,
    /** The words of speech that has ended are still to come. */
    TRANSCRIPT,
    /** After a false alarm we go on with what we were saying. */
    RESUME,
    /** The caller has had the floor for as long as anybody may. */
    CALLER_TURN,
    /** After a stream the carrier should have asked what to do next. */
    RETURN,
    /** What we are saying should have been heard by now. */
    SPEECH,
    /** A pause that ends a spoken message. */
    MESSAGE_PAUSE,
    /** A message has its full length. */
    MESSAGE_LENGTH,
    /** Keys may still follow. */
    KEYS,
    /** Nobody has read out a card number for a while. */
    CARD,
    /** The caller is told that the call will end soon. */
    CALL_LENGTH_NOTICE,
    /** The call has reached its longest permitted length. */
    CALL_LENGTH
}
