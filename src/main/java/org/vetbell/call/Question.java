/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

/**
 * One turn's question to whoever answers the caller.
 *
 * @param turn returned with the reply, so that a stale one can be told
 * @param input what the caller said or pressed
 * @param notebook what was noted so far
 * @param understandsSpeech whether the caller can be understood when speaking on this line
 * @param callerNumber E.164, or empty when withheld
 */
public record Question(
        TurnId turn,
        CallerInput input,
        Notebook notebook,
        boolean understandsSpeech,
        String callerNumber) {}
