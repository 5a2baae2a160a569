/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;

/** What OpenAI insists on in what it is told in a conversation, as far as one message shows it. */
final class ConversationRules {
    private static final Set<String> SESSION =
            Set.of("type", "output_modalities", "audio", "instructions", "tools");
    private static final Set<String> RESPONSE =
            Set.of("instructions", "tools", "max_output_tokens", "tool_choice", "metadata");
    private static final int MOST_TOKENS = 4096;

    private ConversationRules() {}

    /** What is wrong; empty when nothing is. */
    static String complaint(JsonObject json) {
        String type = text(json, "type");
        if (text(json, "event_id").isEmpty() && !"input_audio_buffer.append".equals(type)) {
            return type + " without a name";
        }
        return switch (type) {
            case "session.update" -> session(in(json, "session"));
            case "input_audio_buffer.append" ->
                    text(json, "audio").isEmpty() ? "no sound to append" : "";
            case "conversation.item.create" -> item(in(json, "item"));
            case "conversation.item.truncate" -> cut(json);
            case "conversation.item.delete" ->
                    text(json, "item_id").isEmpty() ? "deletes nothing" : "";
            case "response.create" -> response(in(json, "response"));
            case "input_audio_buffer.commit", "response.cancel" -> "";
            default -> "unknown event " + type;
        };
    }

    private static String session(JsonObject session) {
        JsonObject input = in(in(session, "audio"), "input");
        JsonObject output = in(in(session, "audio"), "output");
        return first(
                complaint(SESSION.containsAll(session.keySet()), "unknown fields of a session"),
                complaint("realtime".equals(text(session, "type")), "session type"),
                complaint(
                        "[\"audio\"]".equals(String.valueOf(session.get("output_modalities"))),
                        "modalities"),
                complaint("audio/pcmu".equals(text(in(input, "format"), "type")), "format in"),
                complaint("audio/pcmu".equals(text(in(output, "format"), "type")), "format out"),
                complaint(!text(output, "voice").isEmpty(), "no voice"),
                complaint(!text(in(input, "transcription"), "model").isEmpty(), "no transcription"),
                complaint(detection(input.get("turn_detection")), "turn detection"));
    }

    /** None, or one that leaves answers to whoever asks for them. */
    private static boolean detection(JsonValue detection) {
        return detection == JsonValue.NULL
                || detection instanceof JsonObject its
                        && Set.of("semantic_vad", "server_vad").contains(text(its, "type"))
                        && !its.getBoolean("create_response", true)
                        && !its.getBoolean("interrupt_response", true);
    }

    private static String item(JsonObject item) {
        return switch (text(item, "type")) {
            case "message" -> message(item);
            case "function_call" ->
                    complaint(
                            !text(item, "call_id").isEmpty()
                                    && !text(item, "name").isEmpty()
                                    && item.get("arguments") instanceof JsonString,
                            "half a call");
            case "function_call_output" ->
                    complaint(
                            !text(item, "call_id").isEmpty()
                                    && item.get("output") instanceof JsonString,
                            "half a result");
            default -> "an item of another type";
        };
    }

    private static String message(JsonObject item) {
        String kind = "assistant".equals(text(item, "role")) ? "output_text" : "input_text";
        JsonArray content =
                item.get("content") instanceof JsonArray its ? its : JsonValue.EMPTY_JSON_ARRAY;
        return first(
                complaint(
                        Set.of("user", "assistant", "system").contains(text(item, "role")), "role"),
                complaint(content.size() == 1, "content of a message"),
                content.stream()
                        .map(JsonValue::asJsonObject)
                        .map(
                                part ->
                                        complaint(
                                                kind.equals(text(part, "type"))
                                                        && !text(part, "text").isBlank(),
                                                "part of a message"))
                        .reduce("", ConversationRules::first));
    }

    private static String cut(JsonObject json) {
        return first(
                complaint(!text(json, "item_id").isEmpty(), "truncates nothing"),
                complaint(number(json, "content_index") == 0, "content index"),
                complaint(number(json, "audio_end_ms") >= 0, "where to truncate"));
    }

    private static String response(JsonObject response) {
        int most = number(response, "max_output_tokens");
        JsonArray tools =
                response.get("tools") instanceof JsonArray its ? its : JsonValue.EMPTY_JSON_ARRAY;
        return first(
                complaint(RESPONSE.containsAll(response.keySet()), "unknown fields of an answer"),
                complaint(!text(response, "instructions").isBlank(), "no instructions"),
                complaint(most >= 1 && most <= MOST_TOKENS, "tokens"),
                tools.stream()
                        .map(JsonValue::asJsonObject)
                        .map(ConversationRules::tool)
                        .reduce("", ConversationRules::first));
    }

    private static String tool(JsonObject tool) {
        return complaint(
                "function".equals(text(tool, "type"))
                        && text(tool, "name").matches("[A-Za-z0-9_-]{1,64}")
                        && !text(tool, "description").isEmpty()
                        && "object".equals(text(in(tool, "parameters"), "type")),
                "a tool's shape");
    }

    static String text(JsonObject json, String name) {
        return json.get(name) instanceof JsonString text ? text.getString() : "";
    }

    /** A number; -1 when there is none. */
    static int number(JsonObject json, String name) {
        return json.get(name) instanceof JsonNumber number ? number.intValueExact() : -1;
    }

    static JsonObject in(JsonObject json, String name) {
        return json.get(name) instanceof JsonObject inner ? inner : JsonValue.EMPTY_JSON_OBJECT;
    }

    private static String complaint(boolean fine, String complaint) {
        return fine ? "" : complaint;
    }

    private static String first(String... complaints) {
        return List.of(complaints).stream().filter(c -> !c.isEmpty()).findFirst().orElse("");
    }
}
