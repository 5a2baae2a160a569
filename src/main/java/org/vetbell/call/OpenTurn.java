/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A question whose answer is still to be given to the caller.
 *
 * @param turn which, or {@link TurnId#NONE}
 * @param words what was asked; empty for keys
 * @param speculative asked while the caller may still go on: nothing of its answer may be said or
 *     done before their turn is over with just these words
 * @param reply the answer, when it came before it may be given
 */
public record OpenTurn(TurnId turn, String words, boolean speculative, Optional<Answered> reply) {
    static final OpenTurn NONE = new OpenTurn(TurnId.NONE, "", false, Optional.empty());

    boolean isOpen() {
        return !turn.equals(TurnId.NONE);
    }

    OpenTurn answeredBy(Reply answer, LocalDateTime moment) {
        return new OpenTurn(turn, words, speculative, Optional.of(new Answered(answer, moment)));
    }

    OpenTurn accepted() {
        return new OpenTurn(turn, words, false, reply);
    }

    /**
     * An answer that has come.
     *
     * @param moment the clinic's local time at which it came
     */
    record Answered(Reply reply, LocalDateTime moment) {}
}
