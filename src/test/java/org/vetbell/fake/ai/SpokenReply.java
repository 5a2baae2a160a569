/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import java.util.List;
import org.vetbell.port.LanguageModel.ToolCall;

/**
 * What a faked model says and asks for.
 *
 * @param words perhaps none
 * @param opening is there when its sound begins
 */
public record SpokenReply(String words, List<ToolCall> calls, Opening opening) {
    private static final Opening PLAIN =
            new Opening() {
                @Override
                public void sign(byte[] mulaw) {}

                @Override
                public void given() {}
            };

    public SpokenReply {
        calls = List.copyOf(calls);
    }

    /** Nobody is there when its sound begins. */
    public SpokenReply(String words, List<ToolCall> calls) {
        this(words, calls, PLAIN);
    }

    /** The beginning of an answer's sound. */
    public interface Opening {
        /** May write something into the first piece of it. */
        void sign(byte[] mulaw);

        /** The first piece is about to be given. */
        void given();
    }

    /** It only says something. */
    public static SpokenReply saying(String words) {
        return new SpokenReply(words, List.of());
    }
}
