/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vetbell.port.LanguageModel.Message;
import org.vetbell.port.LanguageModel.Tool;
import org.vetbell.port.LanguageModel.ToolCall;
import org.vetbell.port.SpeechToSpeech.Prompt;
import org.vetbell.port.SpeechToText.Wanted;

/**
 * What we say on a conversation's socket. An error names the event that it is about, so all but
 * sound carry a name: what they are and, where it matters, which answer they are for.
 */
final class ConversationMessages {
    static final String SESSION = "session";
    static final String COMMIT = "commit";
    static final String ANSWER = "answer";
    static final String CANCEL = "cancel";

    /** News, and corrections of what was heard: nothing waits for those. */
    private static final String ASIDE = "aside";

    /**
     * Speech takes 20 tokens a second, its words a few more: this is as long as an answer may be in
     * {@link SpokenAnswer}, and less than the service allows.
     */
    private static final int MOST_TOKENS = 2048;

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());
    private static final JsonReaderFactory READING = Json.createReaderFactory(Map.of());

    private ConversationMessages() {}

    /** Sets the session up: telephone sound both ways, and who ends turns; answers are ours. */
    static String session(
            OpenAiSettings openAi, OpenAiConversationSettings settings, Wanted wanted) {
        JsonObjectBuilder input =
                JSON.createObjectBuilder()
                        .add("format", telephone())
                        .add(
                                "transcription",
                                TranscriptionMessages.transcription(
                                        settings.transcriptionModel(), wanted));
        if (wanted.turnsWithin().isPresent()) {
            input.add(
                    "turn_detection",
                    TranscriptionMessages.detection(openAi)
                            .add("create_response", false)
                            .add("interrupt_response", false));
        } else {
            input.addNull("turn_detection");
        }
        JsonObjectBuilder output =
                JSON.createObjectBuilder()
                        .add("format", telephone())
                        .add("voice", settings.voice());
        return event("session.update", SESSION)
                .add(
                        "session",
                        JSON.createObjectBuilder()
                                .add("type", "realtime")
                                .add("output_modalities", JSON.createArrayBuilder().add("audio"))
                                .add(
                                        "audio",
                                        JSON.createObjectBuilder()
                                                .add("input", input)
                                                .add("output", output)))
                .build()
                .toString();
    }

    /** The turn is over. */
    static String commit() {
        return event("input_audio_buffer.commit", COMMIT).build().toString();
    }

    /** What becomes part of the conversation with that message, in order. */
    static List<String> items(Message message) {
        List<String> items = new ArrayList<>();
        switch (message) {
            case Message.User user -> add(items, "user", "input_text", user.text());
            case Message.Assistant assistant -> {
                add(items, "assistant", "output_text", assistant.text());
                assistant.calls().forEach(call -> items.add(call(call)));
            }
            case Message.ToolResult result -> items.add(result(result));
        }
        return items;
    }

    /** Asks for an answer. */
    static String answer(int number, Prompt prompt) {
        JsonArrayBuilder tools = JSON.createArrayBuilder();
        prompt.tools().forEach(tool -> tools.add(tool(tool)));
        return event("response.create", ANSWER + "-" + number)
                .add(
                        "response",
                        JSON.createObjectBuilder()
                                .add("instructions", prompt.instructions())
                                .add("tools", tools)
                                .add("max_output_tokens", MOST_TOKENS))
                .build()
                .toString();
    }

    /** No more of that answer is wanted. */
    static String cancel(int number, String response) {
        return event("response.cancel", CANCEL + "-" + number)
                .add("response_id", response)
                .build()
                .toString();
    }

    /** Whatever the model is saying, it stops. */
    static String cancelAny(int number) {
        return event("response.cancel", CANCEL + "-" + number).build().toString();
    }

    /** Of that item no more than so much was heard. */
    static String heard(String item, int millis) {
        if (millis <= 0) {
            return event("conversation.item.delete", ASIDE).add("item_id", item).build().toString();
        }
        return event("conversation.item.truncate", ASIDE)
                .add("item_id", item)
                .add("content_index", 0)
                .add("audio_end_ms", millis)
                .build()
                .toString();
    }

    private static JsonObjectBuilder event(String type, String name) {
        return JSON.createObjectBuilder().add("type", type).add("event_id", name);
    }

    private static JsonObjectBuilder telephone() {
        return JSON.createObjectBuilder().add("type", "audio/pcmu");
    }

    private static String item(JsonObjectBuilder item) {
        return event("conversation.item.create", ASIDE).add("item", item).build().toString();
    }

    private static void add(List<String> items, String role, String kind, String text) {
        if (text.isBlank()) {
            return;
        }
        JsonObjectBuilder part = JSON.createObjectBuilder().add("type", kind).add("text", text);
        items.add(
                item(
                        JSON.createObjectBuilder()
                                .add("type", "message")
                                .add("role", role)
                                .add("content", JSON.createArrayBuilder().add(part))));
    }

    private static String call(ToolCall call) {
        return item(
                JSON.createObjectBuilder()
                        .add("type", "function_call")
                        .add("call_id", call.id())
                        .add("name", call.name())
                        .add("arguments", call.arguments()));
    }

    private static String result(Message.ToolResult result) {
        return item(
                JSON.createObjectBuilder()
                        .add("type", "function_call_output")
                        .add("call_id", result.callId())
                        .add("output", result.result()));
    }

    private static JsonObjectBuilder tool(Tool tool) {
        return JSON.createObjectBuilder()
                .add("type", "function")
                .add("name", tool.name())
                .add("description", tool.description())
                .add("parameters", schema(tool));
    }

    private static JsonObject schema(Tool tool) {
        try (JsonReader reader = READING.createReader(new StringReader(tool.schema()))) {
            return reader.readObject();
        }
    }
}
