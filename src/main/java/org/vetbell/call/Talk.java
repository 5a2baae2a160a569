/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.util.List;

/**
 * The conversation so far, as far as the next turn needs it.
 *
 * @param open the question still to be answered
 * @param notebook what whoever answers wants to remember
 * @param expecting what kind of answer is due
 * @param lastSaid what we said last, for repeating
 * @param keyed keys collected so far for a number
 */
public record Talk(
        OpenTurn open,
        Notebook notebook,
        Expecting expecting,
        List<String> lastSaid,
        String keyed) {
    static final Talk NEW =
            new Talk(OpenTurn.NONE, Notebook.EMPTY, Expecting.anything(), List.of(), "");

    public Talk {
        lastSaid = List.copyOf(lastSaid);
    }

    TurnId openTurn() {
        return open.turn();
    }

    /** Whether the caller is owed an answer. */
    boolean owesAnswer() {
        return open.isOpen() && !open.speculative();
    }

    Talk with(OpenTurn next) {
        return new Talk(next, notebook, expecting, lastSaid, keyed);
    }

    Talk asking(OpenTurn next) {
        return new Talk(next, notebook, expecting, lastSaid, "");
    }

    Talk answered(Notebook notes, Expecting next) {
        return new Talk(OpenTurn.NONE, notes, next, lastSaid, "");
    }

    Talk said(List<String> sentences) {
        return new Talk(open, notebook, expecting, sentences, keyed);
    }

    /** The subject changes: no turn is open and anything may be said next. */
    Talk dropped() {
        return new Talk(OpenTurn.NONE, notebook, Expecting.anything(), lastSaid, "");
    }

    Talk collecting(String keys) {
        return new Talk(open, notebook, expecting, lastSaid, keys);
    }
}
