/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.util.ArrayList;
import java.util.List;

/** How callers were answered. Filled by the loop's thread, read when it is done. */
final class AnswerFigures {
    private final MannersFigures manners = new MannersFigures();
    private final List<AskedTurn> turns = new ArrayList<>();
    private int unanswered;
    private int answeredOtherwise;
    private int talkedOver;

    /** What belongs to any call. */
    MannersFigures manners() {
        return manners;
    }

    void answered(AskedTurn turn) {
        if (manners.measuring()) {
            turns.add(turn);
        }
    }

    /**
     * The model's answer did not come.
     *
     * @param otherwise whether something else was heard, from whoever stands in for it
     */
    void unanswered(boolean otherwise) {
        unanswered += manners.measuring() && !otherwise ? 1 : 0;
        answeredOtherwise += manners.measuring() && otherwise ? 1 : 0;
    }

    /** The agent spoke before the caller was done. */
    void talkedOver() {
        talkedOver += manners.measuring() ? 1 : 0;
    }

    List<AskedTurn> turns() {
        return turns;
    }

    /** Questions that had no answer, or one that came too early. */
    int lost() {
        return unanswered + answeredOtherwise + talkedOver;
    }

    String oddities() {
        return ("unanswered %d, answered but not by the model %d, agent spoke into the question %d,"
                        + " calls ended by the agent %d")
                .formatted(unanswered, answeredOtherwise, talkedOver, manners.callsEnded());
    }
}
