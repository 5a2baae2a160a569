/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import java.util.ArrayList;
import java.util.List;
import org.vetbell.call.Reply;
import org.vetbell.call.ReplyAction;

/** Builds replies; what is said is noted, so that it can be repeated. */
final class Say {
    private static final String BETWEEN = "\n";

    private Say() {}

    /** Sentences that end with the question {@code asked}. */
    static Reply asking(Notes notes, Asked asked, String... sentences) {
        return reply(notes.asking(asked).forgetTries(), true, List.of(sentences), List.of());
    }

    /** Sentences that end with the question {@code asked}. */
    static Reply asking(Notes notes, Asked asked, List<String> sentences) {
        return reply(notes.asking(asked).forgetTries(), true, sentences, List.of());
    }

    /** The caller was not understood: ask differently. */
    static Reply again(Notes notes, String... sentences) {
        return reply(notes.tried(), false, List.of(sentences), List.of());
    }

    /** Sentences followed by an action that ends the conversation with us. */
    static Reply then(Notes notes, ReplyAction action, String... sentences) {
        return reply(notes.asking(Asked.NOTHING), true, List.of(sentences), List.of(action));
    }

    /** An action done on the way; the conversation goes on. */
    static Reply doing(Notes notes, Asked asked, ReplyAction action, String... sentences) {
        return reply(notes.asking(asked).forgetTries(), true, List.of(sentences), List.of(action));
    }

    /** What was said last, once more. */
    static Reply repeat(Notes notes) {
        List<String> said =
                notes.said()
                        .map(s -> List.of(s.split(BETWEEN)))
                        .orElse(List.of("How can I help you?"));
        return reply(notes, true, said, List.of());
    }

    /** The reply with sentences put before its own. */
    static Reply after(String preface, Reply reply) {
        List<String> sentences = new ArrayList<>(List.of(preface));
        sentences.addAll(reply.sentences());
        return new Reply(
                sentences,
                reply.understood(),
                reply.notebook(),
                reply.expecting(),
                reply.actions(),
                reply.mustBeHeard());
    }

    private static Reply reply(
            Notes notes, boolean understood, List<String> sentences, List<ReplyAction> actions) {
        Notes noted = understood ? notes.saying(String.join(BETWEEN, sentences)) : notes;
        return new Reply(
                sentences,
                understood,
                noted.book(),
                notes.asked().expecting(),
                actions,
                notes.asked().readsBack());
    }
}
