/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import java.util.List;
import org.vetbell.call.Reply;
import org.vetbell.call.ReplyAction;

/** What comes of a question. */
public sealed interface Answer {
    /**
     * A first or further piece of the reply, given as soon as it stands.
     *
     * @param sentences to be spoken in order
     * @param actions what is to be kept before they are spoken: requests and messages only, as
     *     whatever ends the turn belongs to the reply's end
     */
    record Begun(List<String> sentences, List<ReplyAction> actions) implements Answer {
        public Begun {
            sentences = List.copyOf(sentences);
            actions = List.copyOf(actions);
        }
    }

    /** The reply, or what remains of it after its pieces. */
    record Given(Reply reply) implements Answer {}

    /** No reply will come; {@code reason} is for logs and holds nothing a caller said. */
    record Failed(String reason) implements Answer {}
}
