/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.media;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/**
 * Reads the application's messages: exactly the documented fields, the right stream, real mu-law.
 */
final class AgentMessageReader {

    private static final JsonReaderFactory JSON = Json.createReaderFactory(Map.of());
    private static final int MAX_MARK_NAME = 100;

    private final String streamSid;

    AgentMessageReader(String streamSid) {
        this.streamSid = streamSid;
    }

    AgentMessage read(String text) throws InvalidMessage {
        JsonObject message = parse(text);
        String event = string(message, "event");
        AgentMessage read =
                switch (event) {
                    case "media" -> media(only(message, "media", "payload"));
                    case "mark" -> mark(only(message, "mark", "name"));
                    case "clear" -> clear(message);
                    default -> throw new InvalidMessage("there is no event '" + event + "'");
                };
        if (!string(message, "streamSid").equals(streamSid)) {
            throw new InvalidMessage(event + " names another stream");
        }
        return read;
    }

    private static JsonObject parse(String text) throws InvalidMessage {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException e) {
            throw new InvalidMessage("not a JSON object: " + e.getMessage());
        }
    }

    /** The value of the only field of the only part of a message. */
    private static String only(JsonObject message, String part, String field)
            throws InvalidMessage {
        exactly(message, Set.of("event", "streamSid", part));
        if (!(message.get(part) instanceof JsonObject inner)) {
            throw new InvalidMessage(part + " is not an object");
        }
        exactly(inner, Set.of(field));
        return string(inner, field);
    }

    private static AgentMessage clear(JsonObject message) throws InvalidMessage {
        exactly(message, Set.of("event", "streamSid"));
        return new AgentMessage.Clear();
    }

    private static AgentMessage mark(String name) throws InvalidMessage {
        if (name.isEmpty() || name.length() > MAX_MARK_NAME) {
            throw new InvalidMessage("a mark's name of " + name.length() + " characters");
        }
        return new AgentMessage.Mark(name);
    }

    private static AgentMessage media(String payload) throws InvalidMessage {
        byte[] audio;
        try {
            audio = Base64.getDecoder().decode(payload);
        } catch (IllegalArgumentException e) {
            throw new InvalidMessage("the payload is not base64: " + e.getMessage());
        }
        if (audio.length == 0 || payload.length() % 4 != 0) {
            throw new InvalidMessage("the payload is empty or lacks its padding");
        }
        if (audio.length > 3 && audio[0] == 'R' && audio[1] == 'I' && audio[2] == 'F') {
            throw new InvalidMessage("the payload is a WAV file, not raw mu-law");
        }
        return new AgentMessage.Media(audio);
    }

    private static void exactly(JsonObject object, Set<String> fields) throws InvalidMessage {
        if (!object.keySet().equals(fields)) {
            throw new InvalidMessage("fields " + object.keySet() + " instead of " + fields);
        }
    }

    private static String string(JsonObject object, String field) throws InvalidMessage {
        JsonValue value = object.get(field);
        if (value instanceof JsonString text) {
            return text.getString();
        }
        throw new InvalidMessage(field + " is not a string");
    }
}
