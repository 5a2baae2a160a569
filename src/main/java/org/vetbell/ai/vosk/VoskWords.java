/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.vosk;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.vetbell.ai.wire.JsonMessage;

/**
 * Words that the library tells as JSON: {@code {"partial": "my dog"}}, or {@code {"text": "my dog",
 * "result": [{"word": "my", "conf": 0.98, ...}, ...]}}.
 *
 * @param confidence of the word that is least certain; 1 where there is none
 */
record VoskWords(String text, double confidence) {

    /**
     * Reads what it tells.
     *
     * @throws IllegalStateException when that is something else
     */
    static VoskWords of(String told) {
        try {
            JsonObject json = JsonMessage.read(told);
            String text = json.getString("text", json.getString("partial", ""));
            return new VoskWords(text.strip(), least(json.getJsonArray("result")));
        } catch (JsonException | ClassCastException e) {
            throw new IllegalStateException("what Vosk tells is not what was agreed on", e);
        }
    }

    private static double least(JsonArray words) {
        double least = 1;
        for (JsonValue word : words == null ? JsonValue.EMPTY_JSON_ARRAY : words) {
            JsonNumber its = word.asJsonObject().getJsonNumber("conf");
            least = its == null ? least : Math.min(least, Math.clamp(its.doubleValue(), 0, 1));
        }
        return least;
    }
}
