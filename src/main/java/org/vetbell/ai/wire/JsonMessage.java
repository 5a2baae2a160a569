/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.wire;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.util.Map;

/** A provider's message in JSON. Untrusted: may be anything. Any thread. */
public final class JsonMessage {
    /** Looking up a provider for every message would cost more than reading it. */
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private JsonMessage() {}

    /**
     * The object that a message is.
     *
     * @throws JsonException when it is none, or one that no parser goes through with; repeats
     *     nothing of it
     */
    public static JsonObject read(String message) {
        try (JsonReader reader = READERS.createReader(new StringReader(message))) {
            return reader.readObject();
        } catch (RuntimeException notAnObject) {
            // What is nested too deeply a parser refuses with an exception of its own.
            throw new JsonException("a message is no JSON object");
        }
    }
}
