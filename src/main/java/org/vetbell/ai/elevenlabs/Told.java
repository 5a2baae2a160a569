/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.elevenlabs;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Base64;
import org.vetbell.ai.wire.JsonMessage;
import org.vetbell.port.Fault;

/**
 * What the server says on a socket. Untrusted: may be anything. Its own examples write some names
 * in two ways ({@code contextId} and {@code context_id}, {@code isFinal} and {@code is_final}).
 *
 * @param context which sentence it is about; empty when it does not say
 * @param audio mu-law; perhaps empty
 * @param last whether the sentence is complete
 * @param error why the socket, or the sentence, is in trouble; null when it is not
 * @param crowded whether the trouble is that the socket has too many sentences
 */
record Told(String context, byte[] audio, boolean last, Fault error, boolean crowded) {
    private static final byte[] NONE = {};

    /** Reads a message. */
    static Told of(String message) {
        try {
            JsonObject json = JsonMessage.read(message);
            String context = text(json, "contextId", text(json, "context_id", ""));
            String code = code(json);
            byte[] audio = Base64.getDecoder().decode(text(json, "audio", ""));
            return new Told(
                    context,
                    audio,
                    yes(json, "isFinal") || yes(json, "is_final"),
                    code.isEmpty() ? null : fault(code),
                    "max_active_conversations".equals(code));
        } catch (JsonException | ClassCastException | IllegalArgumentException e) {
            return new Told("", NONE, false, garbled(), false);
        }
    }

    private static Fault garbled() {
        return new Fault(Fault.Kind.GARBLED, "a message is not what was agreed on");
    }

    /** The code stands in {@code error}, or as over HTTP in {@code detail.status}. */
    private static String code(JsonObject json) {
        JsonValue error = json.getOrDefault("error", JsonValue.NULL);
        if (error instanceof JsonString text) {
            return text.getString();
        }
        JsonValue detail = json.getOrDefault("detail", JsonValue.NULL);
        JsonObject its =
                error instanceof JsonObject e ? e : detail instanceof JsonObject d ? d : null;
        if (its != null) {
            return text(its, "status", text(its, "code", "unknown"));
        }
        return error == JsonValue.NULL && detail == JsonValue.NULL ? "" : "unknown";
    }

    /** The texts of errors may hold what was to be said: only codes we know are repeated. */
    private static Fault fault(String code) {
        return switch (code) {
            case "too_many_concurrent_requests",
                    "system_busy",
                    "rate_limit_exceeded",
                    "max_active_conversations" ->
                    new Fault(Fault.Kind.BUSY, code);
            case "invalid_api_key",
                    "quota_exceeded",
                    "voice_not_found",
                    "missing_permissions",
                    "payment_required",
                    "unusual_activity" ->
                    new Fault(Fault.Kind.REFUSED, code);
            case "max_character_limit_exceeded", "input_error", "invalid_request" ->
                    new Fault(Fault.Kind.INVALID, code);
            case "inactivity_timeout", "input_timeout_exceeded", "internal_error" ->
                    new Fault(Fault.Kind.BROKEN, code);
            default -> new Fault(Fault.Kind.BROKEN, "an error of another kind");
        };
    }

    private static String text(JsonObject json, String name, String otherwise) {
        return json.get(name) instanceof JsonString text ? text.getString() : otherwise;
    }

    private static boolean yes(JsonObject json, String name) {
        return JsonValue.TRUE.equals(json.get(name));
    }
}
