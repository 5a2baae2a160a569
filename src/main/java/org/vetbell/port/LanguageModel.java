/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import java.util.List;

/**
 * A language model that answers piece by piece and may ask for tools.
 *
 * <p>Never blocks, never throws for a remote failure: that is told to the sink. Any thread.
 */
public interface LanguageModel {
    /** Its name for logs, metrics and prices, for example {@code openai/gpt-4.1-mini}. */
    String name();

    /**
     * Begins to generate and returns at once. The sink is called from any one thread at a time, in
     * order, ending with exactly one {@code done} or {@code failed} unless cancelled.
     */
    Generating generate(Prompt prompt, Sink sink);

    /**
     * What the model is given.
     *
     * @param system who it is and what it must and must never do
     * @param messages the conversation; the last is not the model's own
     * @param tools what it may ask for
     * @param mostTokens of the answer
     */
    record Prompt(String system, List<Message> messages, List<Tool> tools, int mostTokens) {
        public Prompt {
            messages = List.copyOf(messages);
            tools = List.copyOf(tools);
        }
    }

    /** One message of the conversation. */
    sealed interface Message {
        /** What the caller said, or a note on what happened. Untrusted. */
        record User(String text) implements Message {}

        /** What the model said, as far as it was heard, and which tools it asked for. */
        record Assistant(String text, List<ToolCall> calls) implements Message {
            public Assistant {
                calls = List.copyOf(calls);
            }
        }

        /** What came of a tool. */
        record ToolResult(String callId, String tool, String result) implements Message {}
    }

    /**
     * Something the model may ask for.
     *
     * @param schema JSON Schema of its arguments, an object
     */
    record Tool(String name, String description, String schema) {}

    /**
     * The model asks for a tool. Untrusted.
     *
     * @param arguments JSON as the model wrote it; may be malformed
     */
    record ToolCall(String id, String name, String arguments) {}

    /** An answer under way. */
    @FunctionalInterface
    interface Generating {
        /**
         * Stops it, also before the first token; nothing reaches the sink afterwards but what is
         * already on its way. Harmless twice and after the end.
         */
        void cancel();
    }

    /** Where the answer goes. */
    interface Sink extends Meter {
        /** More text, any length but empty. */
        void text(String delta);

        /**
         * What was given so far is audible already, for the model speaks by itself: it need not
         * wait to become a whole clause.
         */
        default void audible() {}

        /** A complete request for a tool. */
        void toolCall(ToolCall call);

        /** The answer is complete. */
        void done();

        /** The answer ends here, incomplete. */
        void failed(Fault fault);
    }
}
