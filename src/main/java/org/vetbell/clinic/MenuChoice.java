/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.clinic;

/** What a caller can ask for with one key. */
public enum MenuChoice {
    /** Book, change or cancel an appointment. */
    APPOINTMENTS,
    /** A life may be in danger: a human at once. */
    EMERGENCY,
    /** Talk to somebody at the practice. */
    PERSON,
    /** Opening hours and where to find the practice. */
    HOURS_AND_ADDRESS,
    /** Leave a message. */
    MESSAGE,
    /** Hear the last words again. */
    REPEAT
}
