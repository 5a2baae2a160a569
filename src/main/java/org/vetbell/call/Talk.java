/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.util.ArrayList;
import java.util.List;

/**
 * The conversation so far, as far as the next turn needs it.
 *
 * @param open the question still to be answered
 * @param notebook what whoever answers wants to remember
 * @param expecting what kind of answer is due
 * @param lastSaid what we said last, for repeating
 * @param keyed keys collected so far for a number
 * @param kept the requests and messages that were put away in this call
 * @param callBack whether the caller wants to be called back
 */
public record Talk(
        OpenTurn open,
        Notebook notebook,
        Expecting expecting,
        List<String> lastSaid,
        String keyed,
        List<ReplyAction> kept,
        CallBack callBack) {
    static final Talk NEW =
            new Talk(
                    OpenTurn.NONE,
                    Notebook.EMPTY,
                    Expecting.anything(),
                    List.of(),
                    "",
                    List.of(),
                    CallBack.NONE);

    public Talk {
        lastSaid = List.copyOf(lastSaid);
        kept = List.copyOf(kept);
    }

    TurnId openTurn() {
        return open.turn();
    }

    /** Whether the caller is owed an answer. */
    boolean owesAnswer() {
        return open.isOpen() && !open.speculative();
    }

    Talk with(OpenTurn next) {
        return new Talk(next, notebook, expecting, lastSaid, keyed, kept, callBack);
    }

    Talk with(CallBack next) {
        return new Talk(open, notebook, expecting, lastSaid, keyed, kept, next);
    }

    Talk asking(OpenTurn next) {
        return new Talk(next, notebook, expecting, lastSaid, "", kept, callBack);
    }

    Talk answered(Notebook notes, Expecting next) {
        return new Talk(OpenTurn.NONE, notes, next, lastSaid, "", kept, callBack.dropped());
    }

    Talk said(List<String> sentences) {
        return new Talk(open, notebook, expecting, sentences, keyed, kept, callBack);
    }

    /** Another kind of answer is due; a question that is open stays so. */
    Talk expecting(Expecting next) {
        return new Talk(open, notebook, next, lastSaid, keyed, kept, callBack);
    }

    /** The subject changes: no turn is open and anything may be said next. */
    Talk dropped() {
        return new Talk(
                OpenTurn.NONE,
                notebook,
                Expecting.anything(),
                lastSaid,
                "",
                kept,
                callBack.dropped());
    }

    Talk collecting(String keys) {
        return new Talk(open, notebook, expecting, lastSaid, keys, kept, callBack);
    }

    Talk keeping(ReplyAction action) {
        List<ReplyAction> all = new ArrayList<>(kept);
        all.add(action);
        return new Talk(open, notebook, expecting, lastSaid, keyed, all, callBack);
    }
}
