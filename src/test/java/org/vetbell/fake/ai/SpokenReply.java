/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import java.util.List;
import org.vetbell.port.LanguageModel.ToolCall;

/**
 * What a faked model says and asks for.
 *
 * @param words perhaps none
 */
public record SpokenReply(String words, List<ToolCall> calls) {
    public SpokenReply {
        calls = List.copyOf(calls);
    }

    /** It only says something. */
    public static SpokenReply saying(String words) {
        return new SpokenReply(words, List.of());
    }
}
