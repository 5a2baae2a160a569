/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vetbell.call.CallCommand.CancelAsk;

/**
 * A question whose answer is still to be given to the caller.
 *
 * @param turn which, or {@link TurnId#NONE}
 * @param words what was asked; empty for keys
 * @param speculative asked while the caller may still go on: nothing of its answer may be said or
 *     done before their turn is over with just these words
 * @param begun pieces of the answer that have come and are not given yet
 * @param reply the answer, or the rest of it, when it came before it may be given
 */
public record OpenTurn(
        TurnId turn, String words, boolean speculative, Begun begun, Optional<Answered> reply) {
    static final OpenTurn NONE = asking(TurnId.NONE, "", false);

    /** A turn of which no answer has come. */
    static OpenTurn asking(TurnId turn, String words, boolean speculative) {
        return new OpenTurn(turn, words, speculative, Begun.NOTHING, Optional.empty());
    }

    boolean isOpen() {
        return !turn.equals(TurnId.NONE);
    }

    OpenTurn begunWith(List<String> sentences, List<ReplyAction> actions) {
        return new OpenTurn(turn, words, speculative, begun.and(sentences, actions), reply);
    }

    /** Its pieces are given. */
    OpenTurn given() {
        return new OpenTurn(turn, words, speculative, Begun.NOTHING, reply);
    }

    OpenTurn answeredBy(Reply answer, LocalDateTime moment) {
        Reply rest = begun.before(answer);
        return new OpenTurn(
                turn, words, speculative, Begun.NOTHING, Optional.of(new Answered(rest, moment)));
    }

    OpenTurn accepted() {
        return new OpenTurn(turn, words, false, begun, reply);
    }

    /** The open turn, if there is one, is dropped, and nobody works on it any longer. */
    static Step drop(CallState state) {
        OpenTurn open = state.talk().open();
        Step quiet = Step.of(state).stopping(CallTimer.ANSWER, CallTimer.FILLER);
        if (!open.isOpen()) {
            return quiet;
        }
        Step dropped = quiet.changing(s -> s.with(s.talk().with(NONE)));
        return open.reply().isPresent() ? dropped : dropped.and(new CancelAsk(open.turn()));
    }

    /**
     * An answer that has come.
     *
     * @param moment the clinic's local time at which it came
     */
    record Answered(Reply reply, LocalDateTime moment) {}

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
