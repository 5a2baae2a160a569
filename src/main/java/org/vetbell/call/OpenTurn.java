/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vetbell.call.CallCommand.CancelAsk;

/**
 * A question whose answer is still to be given to the caller.
 *
 * @param turn which, or {@link TurnId#NONE}
 * @param words what was asked; empty for keys
 * @param basis what it was asked on; of the answer to a guess nothing may be said or done before
 *     the caller's turn is over with just these words
 * @param begun pieces of the answer that have come and are not given yet
 * @param reply the answer, or the rest of it, when it came before it may be given
 */
public record OpenTurn(TurnId turn, String words, Basis basis, Begun begun, Optional<Reply> reply) {
    static final OpenTurn NONE = asking(TurnId.NONE, "", Basis.CERTAIN);

    /** What a question was asked on. */
    public enum Basis {
        /** What the caller gave us. */
        CERTAIN,
        /** Words that may not be all of theirs. */
        GUESS,
        /** Their voice, which whoever answers has heard, while its words may still come. */
        SOUND
    }

    /** A turn of which no answer has come. */
    static OpenTurn asking(TurnId turn, String words, Basis basis) {
        return new OpenTurn(turn, words, basis, Begun.NOTHING, Optional.empty());
    }

    boolean speculative() {
        return basis == Basis.GUESS;
    }

    /** Whether it was asked on sound alone and nothing of an answer has come. */
    boolean unansweredSound() {
        return isOpen() && basis == Basis.SOUND && begun.isNothing() && reply.isEmpty();
    }

    boolean isOpen() {
        return !turn.equals(TurnId.NONE);
    }

    OpenTurn begunWith(List<String> sentences, List<ReplyAction> actions) {
        return new OpenTurn(turn, words, basis, begun.and(sentences, actions), reply);
    }

    /** Its pieces are given. */
    OpenTurn given() {
        return new OpenTurn(turn, words, basis, Begun.NOTHING, reply);
    }

    OpenTurn answeredBy(Reply answer) {
        Reply rest = begun.before(answer);
        return new OpenTurn(turn, words, basis, Begun.NOTHING, Optional.of(rest));
    }

    OpenTurn accepted() {
        return new OpenTurn(turn, words, Basis.CERTAIN, begun, reply);
    }

    /** The open turn, if there is one, is dropped, and nobody works on it any longer. */
    static Step drop(CallState state) {
        OpenTurn open = state.talk().open();
        Step quiet = Step.of(state).stopping(CallTimer.ANSWER, CallTimer.FILLER, CallTimer.LEAD_IN);
        if (!open.isOpen()) {
            return quiet;
        }
        Step dropped = quiet.changing(s -> s.with(s.talk().with(NONE)));
        return open.reply().isPresent() ? dropped : dropped.and(new CancelAsk(open.turn()));
    }

    /** The same, where it was asked on a guess. */
    static Step dropGuess(CallState state) {
        return state.talk().open().speculative() ? drop(state) : Step.of(state);
    }

    /**
     * Pieces of an answer that is still being made.
     *
     * @param sentences to be spoken
     * @param actions to be done before that
     */
    record Begun(List<String> sentences, List<ReplyAction> actions) {
        static final Begun NOTHING = new Begun(List.of(), List.of());

        Begun {
            sentences = List.copyOf(sentences);
            actions = List.copyOf(actions);
        }

        boolean isNothing() {
            return sentences.isEmpty() && actions.isEmpty();
        }

        Begun and(List<String> moreSentences, List<ReplyAction> moreActions) {
            return new Begun(joined(sentences, moreSentences), joined(actions, moreActions));
        }

        /** The whole of these pieces and what follows them. */
        Reply before(Reply rest) {
            return new Reply(
                    joined(sentences, rest.sentences()),
                    rest.understood(),
                    rest.notebook(),
                    rest.expecting(),
                    joined(actions, rest.actions()),
                    rest.mustBeHeard());
        }

        private static <T> List<T> joined(List<T> first, List<T> second) {
            List<T> all = new ArrayList<>(first);
            all.addAll(second);
            return all;
        }
    }
}
