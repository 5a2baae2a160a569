/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Stream;
import org.vetbell.ai.openai.Reported.How;
import org.vetbell.ai.wire.JsonMessage;
import org.vetbell.port.Fault;
import org.vetbell.port.LanguageModel.ToolCall;

/**
 * Reads what the server says on a conversation's socket. Names of the older dialect ({@code
 * response.audio.delta}) are understood as well: servers that speak as OpenAI's does use either.
 */
final class Report {
    private static final String CALL = "function_call";
    private static final String ITEM = "item_id";
    private static final String RESPONSE = "response_id";

    private final JsonObject json;

    private Report(JsonObject json) {
        this.json = json;
    }

    /** Reads a message. */
    static Reported of(String message) {
        try {
            return new Report(JsonMessage.read(message)).read();
        } catch (JsonException | IllegalStateException e) {
            return new Reported.Garbled();
        }
    }

    private Reported read() {
        return switch (text("type")) {
            case "input_audio_buffer.speech_started" -> new Reported.Speech(true);
            case "input_audio_buffer.speech_stopped" -> new Reported.Speech(false);
            case "input_audio_buffer.committed" -> new Reported.Committed(text(ITEM));
            case "conversation.item.input_audio_transcription.delta" ->
                    new Reported.Saying(text(ITEM), text("delta"));
            case "conversation.item.input_audio_transcription.completed" ->
                    new Reported.Said(text(ITEM), text("transcript"), Bill.in(json));
            case "conversation.item.input_audio_transcription.failed" ->
                    new Reported.Said(text(ITEM), "", Bill.NONE);
            case "response.created" -> new Reported.Began(in("response").text("id"));
            case "response.output_audio_transcript.delta", "response.audio_transcript.delta" ->
                    new Reported.Text(text(RESPONSE), text(ITEM), text("delta"));
            case "response.output_audio.delta", "response.audio.delta" ->
                    new Reported.Sound(text(RESPONSE), text(ITEM), text("delta"));
            case "response.function_call_arguments.delta" -> new Reported.Asking(text(RESPONSE));
            case "response.output_item.done" -> itemDone();
            case "response.done" -> in("response").ended();
            case "error" -> in("error").trouble();
            default -> new Reported.Other();
        };
    }

    private Reported itemDone() {
        Report item = in("item");
        return CALL.equals(item.text("type"))
                ? new Reported.Asked(text(RESPONSE), item.call())
                : new Reported.Other();
    }

    private ToolCall call() {
        return new ToolCall(text("call_id"), text("name"), text("arguments"));
    }

    private Reported ended() {
        How how =
                switch (text("status")) {
                    case "completed" -> How.COMPLETED;
                    case "incomplete" -> How.INCOMPLETE;
                    case "cancelled" -> How.CANCELLED;
                    default -> How.FAILED;
                };
        Report error = in("status_details").in("error");
        return new Reported.Ended(text("id"), how, calls(), Bill.in(json), error.failure());
    }

    private List<ToolCall> calls() {
        return json.get("output") instanceof List<?> output
                ? output.stream()
                        .flatMap(o -> o instanceof JsonObject its ? Stream.of(its) : Stream.of())
                        .map(Report::new)
                        .filter(item -> CALL.equals(item.text("type")))
                        .map(Report::call)
                        .toList()
                : List.of();
    }

    /** An answer that failed for a reason we do not know is no fault of the question's. */
    private Fault failure() {
        Fault known = Troubles.of(text("code").isEmpty() ? text("type") : text("code"));
        return known.isTheServices()
                ? known
                : new Fault(Fault.Kind.BROKEN, "an answer failed at the service");
    }

    private Reported trouble() {
        String code = text("code");
        String[] about = text("event_id").split("-", 2);
        String with =
                switch (code) {
                    case "input_audio_buffer_commit_empty" -> ConversationMessages.COMMIT;
                    case "response_cancel_not_active" -> ConversationMessages.CANCEL;
                    case "conversation_already_has_active_response" -> ConversationMessages.ANSWER;
                    default -> about[0];
                };
        return new Reported.Trouble(
                with,
                about.length < 2 ? 0 : answer(about[1]),
                code,
                Troubles.of(code.isEmpty() ? text("type") : code));
    }

    /** A number that is none of ours when it is no number. */
    private static int answer(String digits) {
        return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : -1;
    }

    private Report in(String name) {
        return json.get(name) instanceof JsonObject inner
                ? new Report(inner)
                : new Report(JsonValue.EMPTY_JSON_OBJECT);
    }

    private String text(String name) {
        return json.get(name) instanceof JsonString text ? text.getString() : "";
    }
}
