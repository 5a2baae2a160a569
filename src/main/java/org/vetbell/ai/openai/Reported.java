/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import java.util.List;
import org.vetbell.port.Fault;
import org.vetbell.port.LanguageModel.ToolCall;

/** What the server reports on a conversation's socket. Untrusted: may be anything. */
sealed interface Reported {
    /** The sound up to a commit is this item. */
    record Committed(String item) implements Reported {}

    /** The caller speaks as the service hears it, or has ended their turn. */
    record Speech(boolean begins) implements Reported {}

    /** More of the caller's words. */
    record Saying(String item, String text) implements Reported {}

    /** All of the caller's words in an item; blank when they could not be made out. */
    record Said(String item, String text, Bill bill) implements Reported {}

    /** The answer that was asked for is under way. */
    record Began(String response) implements Reported {}

    /** More of what the model says. */
    record Text(String response, String item, String delta) implements Reported {}

    /** More of how it says it: mu-law in base64, still to be read. */
    record Sound(String response, String item, String base64) implements Reported {}

    /** It asks for a tool, not completely yet: only a sign of life. */
    record Asking(String response) implements Reported {}

    /** It asks for a tool; it counts when the answer comes to its proper end. */
    record Asked(String response, ToolCall call) implements Reported {}

    /**
     * The answer is over.
     *
     * @param calls the tools it asks for
     * @param fault why it failed; of a meaning only when it did
     */
    record Ended(String response, How how, List<ToolCall> calls, Bill bill, Fault fault)
            implements Reported {}

    /**
     * Something went wrong.
     *
     * @param with what it is about, one of {@link ConversationMessages}' names; may be empty
     * @param answer which answer that is for; 0 when it does not say
     * @param code the service's name for it
     */
    record Trouble(String with, int answer, String code, Fault fault) implements Reported {}

    /** Not what was agreed on. */
    record Garbled() implements Reported {}

    /** Nothing that concerns us. */
    record Other() implements Reported {}

    /** How an answer ended. */
    enum How {
        COMPLETED,
        /** At its greatest length, or withheld. */
        INCOMPLETE,
        CANCELLED,
        FAILED
    }
}
