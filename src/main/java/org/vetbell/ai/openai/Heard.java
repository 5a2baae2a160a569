/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import org.vetbell.ai.wire.JsonMessage;
import org.vetbell.port.Fault;

/** What the server says on a transcription socket. Untrusted: may be anything. */
sealed interface Heard {
    /** The sound up to a commit is this item. */
    record Committed(String item) implements Heard {}

    /** The caller speaks as the service hears it, or has ended their turn. */
    record Speech(boolean begins) implements Heard {}

    /** More of the words of an item. */
    record Delta(String item, String text) implements Heard {}

    /** All words of an item. */
    record Completed(String item, String text, Bill bill) implements Heard {}

    /** The words of an item will not come, or the whole session is in trouble. */
    record Failed(Fault fault) implements Heard {}

    /** There was no sound to commit. */
    record NothingToCommit() implements Heard {}

    /** Nothing that concerns us. */
    record Other() implements Heard {}

    /** Reads a message. */
    static Heard of(String message) {
        try {
            JsonObject json = JsonMessage.read(message);
            return switch (json.getString("type", "")) {
                case "input_audio_buffer.speech_started" -> new Speech(true);
                case "input_audio_buffer.speech_stopped" -> new Speech(false);
                case "input_audio_buffer.committed" -> new Committed(json.getString("item_id", ""));
                case "conversation.item.input_audio_transcription.delta" ->
                        new Delta(json.getString("item_id", ""), json.getString("delta", ""));
                case "conversation.item.input_audio_transcription.completed" ->
                        new Completed(
                                json.getString("item_id", ""),
                                json.getString("transcript", ""),
                                Bill.in(json));
                case "conversation.item.input_audio_transcription.failed" ->
                        new Failed(new Fault(Fault.Kind.BROKEN, "transcription failed"));
                case "error" -> Reading.error(json.getJsonObject("error"));
                default -> new Other();
            };
        } catch (JsonException | ClassCastException | IllegalStateException e) {
            return new Failed(new Fault(Fault.Kind.GARBLED, "a message is no JSON object"));
        }
    }

    /** How messages are read. */
    final class Reading {
        private static final String EMPTY = "input_audio_buffer_commit_empty";

        private Reading() {}

        private static Heard error(JsonObject error) {
            String code = error == null ? "" : error.getString("code", "");
            return EMPTY.equals(code) ? new NothingToCommit() : new Failed(Troubles.of(code));
        }
    }
}
