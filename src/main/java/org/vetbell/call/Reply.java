/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.util.List;

/**
 * The answer to a {@link Question}: what to say, what to remember, what to do.
 *
 * @param sentences to be spoken in order; each speakable on its own
 * @param understood whether the caller's words made sense; the call counts those that did not
 * @param notebook what to remember, in place of what was there
 * @param expecting what kind of answer is due next
 * @param actions effects, carried out once the reply is accepted; none of them names a telephone
 *     number: destinations come from the clinic, never from whoever answers
 * @param mustBeHeard whether the caller's voice does not stop it (a key always does), as for what
 *     is read back to be confirmed
 */
public record Reply(
        List<String> sentences,
        boolean understood,
        Notebook notebook,
        Expecting expecting,
        List<ReplyAction> actions,
        boolean mustBeHeard) {
    public Reply {
        sentences = List.copyOf(sentences);
        actions = List.copyOf(actions);
    }

    /** A reply the caller may talk over. */
    public Reply(
            List<String> sentences,
            boolean understood,
            Notebook notebook,
            Expecting expecting,
            List<ReplyAction> actions) {
        this(sentences, understood, notebook, expecting, actions, false);
    }

    /** A reply that only speaks and waits for anything. */
    public static Reply saying(Notebook notebook, String... sentences) {
        return new Reply(List.of(sentences), true, notebook, Expecting.anything(), List.of());
    }

    /** The same in other words. */
    Reply saying(List<String> words) {
        return new Reply(words, understood, notebook, expecting, actions, mustBeHeard);
    }

    /** The same, which the caller's voice does not stop. */
    public Reply toBeHeard() {
        return new Reply(sentences, understood, notebook, expecting, actions, true);
    }
}
