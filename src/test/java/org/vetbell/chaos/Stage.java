/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.chaos;

/** A stage of a conversation that somebody else's service stands for. */
enum Stage {
    /** All of it, by one model that hears and speaks by itself. */
    CONVERSATION,
    HEARING,
    /** The recogniser that stands in for it, while the first one refuses our key. */
    SECOND_HEARING,
    LANGUAGE,
    /** The voice that is asked first. */
    VOICE,
    /** The voice that stands in for it, while the first one refuses our key. */
    SECOND_VOICE
}
