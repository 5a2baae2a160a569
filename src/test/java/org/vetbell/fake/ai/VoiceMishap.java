/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

/** What goes wrong with a sentence that a faked voice is to say. */
public enum VoiceMishap {
    NONE,
    /** No sound ever comes, nor an end. */
    STALL,
    /** Some sound, and then nothing. */
    STALL_IN_THE_MIDDLE,
    /** The connection breaks at once. */
    RESET,
    /** The connection breaks in the middle. */
    RESET_IN_THE_MIDDLE,
    /** What comes is no JSON. */
    GARBAGE,
    /** Half a message, and then the end. */
    HALF,
    /** The service has no room for it. */
    BUSY,
    /** No money left. */
    QUOTA,
    /** The socket is said to have too many contexts. */
    CROWDED,
    /** Sound without end. */
    ENDLESS,
    /** The sentence is complete, which is never said. */
    NO_FINAL,
    /** Names are written the other way. */
    OTHER_SPELLING
}
