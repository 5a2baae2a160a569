/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.triage;

/** How soon a human must hear what a caller said. */
public sealed interface Urgency {
    /** Nothing points to danger. */
    record Routine() implements Urgency {}

    /**
     * A life may be in danger.
     *
     * @param cue what points to it: a name from our own list, never the caller's words
     */
    record Urgent(String cue) implements Urgency {}

    /** Whether a life may be in danger. */
    default boolean isUrgent() {
        return this instanceof Urgent;
    }
}
