/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.util.List;

/**
 * The conversation so far, as far as the next turn needs it.
 *
 * @param openTurn the question still to be answered, or {@link TurnId#NONE}
 * @param notebook what whoever answers wants to remember
 * @param expecting what kind of answer is due
 * @param lastSaid what we said last, for repeating
 * @param keyed keys collected so far for a number
 */
public record Talk(
        TurnId openTurn,
        Notebook notebook,
        Expecting expecting,
        List<String> lastSaid,
        String keyed) {
    static final Talk NEW =
            new Talk(TurnId.NONE, Notebook.EMPTY, Expecting.anything(), List.of(), "");

    public Talk {
        lastSaid = List.copyOf(lastSaid);
    }

    Talk asking(TurnId turn) {
        return new Talk(turn, notebook, expecting, lastSaid, "");
    }

    Talk answered(Notebook notes, Expecting next) {
        return new Talk(TurnId.NONE, notes, next, lastSaid, "");
    }

    Talk said(List<String> sentences) {
        return new Talk(openTurn, notebook, expecting, sentences, keyed);
    }

    /** The subject changes: no turn is open and anything may be said next. */
    Talk dropped() {
        return new Talk(TurnId.NONE, notebook, Expecting.anything(), lastSaid, "");
    }

    Talk collecting(String keys) {
        return new Talk(openTurn, notebook, expecting, lastSaid, keys);
    }
}
