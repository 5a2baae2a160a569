/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Base64;
import java.util.Collection;
import org.vetbell.port.LanguageModel.ToolCall;

/** What OpenAI says on the socket of a conversation. */
final class ConversationEvents {
    private ConversationEvents() {}

    static String plain(String type) {
        return event(type).build().toString();
    }

    /** Something about an item of the conversation. */
    static String item(String type, String id, String kind) {
        return event(type)
                .add("item", Json.createObjectBuilder().add("id", id).add("type", kind))
                .build()
                .toString();
    }

    static String committed(String item) {
        return event("input_audio_buffer.committed")
                .add("item_id", item)
                .addNull("previous_item_id")
                .build()
                .toString();
    }

    /**
     * About the words of the caller.
     *
     * @param field which field holds the text; may be empty
     */
    static String transcription(String kind, String item, String field, String text) {
        JsonObjectBuilder json =
                event("conversation.item.input_audio_transcription." + kind)
                        .add("item_id", item)
                        .add("content_index", 0);
        return (field.isEmpty() ? json : json.add(field, text)).build().toString();
    }

    static String created(String response) {
        return event("response.created")
                .add("response", response(response, "in_progress"))
                .build()
                .toString();
    }

    static String text(String response, String item, String delta) {
        return part("response.output_audio_transcript.delta", response, item)
                .add("delta", delta)
                .build()
                .toString();
    }

    static String sound(String response, String item, byte[] mulaw) {
        return sound(response, item, Base64.getEncoder().encodeToString(mulaw));
    }

    static String sound(String response, String item, String base64) {
        return part("response.output_audio.delta", response, item)
                .add("delta", base64)
                .build()
                .toString();
    }

    /** Something about a part of an answer. */
    static String about(String type, String response, String item) {
        return part(type, response, item).build().toString();
    }

    static String argumentsDelta(String response, String item, String delta) {
        return part("response.function_call_arguments.delta", response, item)
                .add("delta", delta)
                .build()
                .toString();
    }

    static String argumentsDone(String response, String item, ToolCall call) {
        return part("response.function_call_arguments.done", response, item)
                .add("call_id", call.id())
                .add("name", call.name())
                .add("arguments", call.arguments())
                .build()
                .toString();
    }

    static String callDone(String response, String item, ToolCall call) {
        return event("response.output_item.done")
                .add("response_id", response)
                .add("output_index", 0)
                .add("item", call(item, call))
                .build()
                .toString();
    }

    /**
     * An answer has ended well, more or less.
     *
     * @param billed how many tokens were written
     */
    static String done(String response, String status, Collection<ToolCall> calls, int billed) {
        JsonArrayBuilder output = Json.createArrayBuilder();
        calls.forEach(call -> output.add(call("item_of_" + call.id(), call)));
        return event("response.done")
                .add(
                        "response",
                        response(response, status)
                                .addNull("status_details")
                                .add("output", output)
                                .add(
                                        "usage",
                                        Json.createObjectBuilder()
                                                .add("total_tokens", 120 + billed)
                                                .add("input_tokens", 120)
                                                .add("output_tokens", billed)
                                                .add(
                                                        "input_token_details",
                                                        Json.createObjectBuilder()
                                                                .add("text_tokens", 90)
                                                                .add("audio_tokens", 30)
                                                                .add("cached_tokens", 60))
                                                .add(
                                                        "output_token_details",
                                                        Json.createObjectBuilder()
                                                                .add("text_tokens", 10)
                                                                .add("audio_tokens", 30))))
                .build()
                .toString();
    }

    /** An answer has failed. */
    static String failed(String response, String type, String code) {
        JsonObjectBuilder error = Json.createObjectBuilder().add("type", type).add("code", code);
        return event("response.done")
                .add(
                        "response",
                        response(response, "failed")
                                .addNull("usage")
                                .add(
                                        "status_details",
                                        Json.createObjectBuilder()
                                                .add("type", "failed")
                                                .add("error", error)))
                .build()
                .toString();
    }

    /**
     * An error.
     *
     * @param about the client's name for the event that it is about
     */
    static String error(String code, String about) {
        return event("error")
                .add(
                        "error",
                        Json.createObjectBuilder()
                                .add("type", "invalid_request_error")
                                .add("code", code)
                                .add("message", "not to be repeated")
                                .addNull("param")
                                .add("event_id", about))
                .build()
                .toString();
    }

    private static JsonObjectBuilder event(String type) {
        return Json.createObjectBuilder().add("type", type).add("event_id", "evt_1");
    }

    private static JsonObjectBuilder part(String type, String response, String item) {
        return event(type)
                .add("response_id", response)
                .add("item_id", item)
                .add("output_index", 0)
                .add("content_index", 0);
    }

    private static JsonObjectBuilder response(String id, String status) {
        return Json.createObjectBuilder()
                .add("object", "realtime.response")
                .add("id", id)
                .add("status", status);
    }

    private static JsonObjectBuilder call(String item, ToolCall call) {
        return Json.createObjectBuilder()
                .add("id", item)
                .add("type", "function_call")
                .add("call_id", call.id())
                .add("name", call.name())
                .add("arguments", call.arguments());
    }
}
