/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.agent;

import org.vetbell.call.Notebook;
import org.vetbell.call.TurnId;

/**
 * What was read back to the caller and waits for their yes. Nothing is passed on at its first
 * mention: the same content must be asked for again in a later turn, after the caller answered.
 *
 * @param content as JSON, the way the model gave it, checked; empty: nothing
 * @param turn in which it was first asked for
 */
record Proposals(String content, int turn) {
    private static final String CONTENT = "proposal";
    private static final String TURN = "proposal.turn";
    private static final Proposals NONE = new Proposals("", 0);

    static Proposals in(Notebook notebook) {
        String turn = notebook.get(TURN).orElse("");
        return turn.matches("[0-9]{1,9}")
                ? new Proposals(notebook.get(CONTENT).orElse(""), Integer.parseInt(turn))
                : NONE;
    }

    static Proposals of(String content, TurnId turn) {
        return new Proposals(content, turn.number());
    }

    /** Whether just this was read back in an earlier turn. */
    boolean wasReadBack(String wanted, TurnId now) {
        return !content.isEmpty() && content.equals(wanted) && turn < now.number();
    }

    Notebook into(Notebook notebook) {
        return content.isEmpty()
                ? notebook.without(CONTENT).without(TURN)
                : notebook.with(CONTENT, content).with(TURN, String.valueOf(turn));
    }

    Proposals settled() {
        return NONE;
    }

    /** For the model, which does not see what it asked for in earlier turns. */
    String reminder() {
        return content.isEmpty()
                ? ""
                : "You have read back to the caller: "
                        + content
                        + " If they agree, use the tool again with exactly this content. If they"
                        + " correct something, use it with the corrected content.";
    }
}
