/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.elevenlabs;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import org.vetbell.ai.wire.JsonMessage;
import org.vetbell.port.Fault;

/** What the server says on one of Scribe's sockets. Untrusted: may be anything. */
sealed interface Scribed {
    /** All words since the last commit; may change. */
    record Partial(String text) implements Scribed {}

    /** Words for good, up to a commit. */
    record Committed(String text) implements Scribed {}

    /** The service does not want us, or talks nonsense. */
    record Failed(Fault fault) implements Scribed {}

    /** The service is in trouble with this connection. */
    record Broken(Fault fault) implements Scribed {}

    /** The session is over for its age or for its quiet. */
    record Expired(Fault fault) implements Scribed {}

    /** Nothing that concerns us. */
    record Other() implements Scribed {}

    /** Reads a message. */
    static Scribed of(String message) {
        try {
            JsonObject json = JsonMessage.read(message);
            String type = json.getString("message_type", "");
            return switch (type) {
                case "partial_transcript" -> new Partial(json.getString("text", "").strip());
                case "committed_transcript" -> new Committed(json.getString("text", "").strip());
                default -> Reading.trouble(type, json.get("error") instanceof JsonString);
            };
        } catch (JsonException | ClassCastException | IllegalStateException e) {
            return new Failed(new Fault(Fault.Kind.GARBLED, "a message is no JSON object"));
        }
    }

    /** How messages are read. */
    final class Reading {
        private Reading() {}

        /** Each kind has a type of its own; texts of errors may hold words and are not repeated. */
        private static Scribed trouble(String type, boolean surely) {
            return switch (type) {
                case "auth_error", "quota_exceeded", "unaccepted_terms", "unaccepted_terms_error" ->
                        new Failed(new Fault(Fault.Kind.REFUSED, type));
                case "rate_limited", "resource_exhausted" ->
                        new Failed(new Fault(Fault.Kind.BUSY, type));
                case "input_error", "invalid_request", "chunk_size_exceeded" ->
                        new Failed(new Fault(Fault.Kind.INVALID, type));
                case "session_time_limit_exceeded", "insufficient_audio_activity" ->
                        new Expired(new Fault(Fault.Kind.BROKEN, type));
                // A commit that is not taken stays unanswered here, and is made again elsewhere.
                case "commit_throttled", "queue_overflow", "transcriber_error", "error" ->
                        new Broken(new Fault(Fault.Kind.BROKEN, type));
                default ->
                        surely
                                ? new Broken(
                                        new Fault(Fault.Kind.BROKEN, "an error of another kind"))
                                : new Other();
            };
        }
    }
}
