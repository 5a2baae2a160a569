/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

/** What became of a sentence of ours at the caller's ear. */
public sealed interface Spoken {
    /** Whether it is known that the caller did not hear all of it. */
    default boolean wasMissed() {
        return switch (this) {
            case Cut ignored -> true;
            case Unheard ignored -> true;
            case Heard ignored -> false;
            case Sent ignored -> false;
        };
    }

    /** Handed over; nothing more is known, as always where the carrier speaks for us. */
    record Sent() implements Spoken {}

    /** Heard to its end. */
    record Heard() implements Spoken {}

    /**
     * Cut off.
     *
     * @param words how many of its words were heard whole, by the share of its sound that was
     */
    record Cut(int words) implements Spoken {}

    /** Never played. */
    record Unheard() implements Spoken {}
}
