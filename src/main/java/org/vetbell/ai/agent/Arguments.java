/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.agent;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;

/** What a model gave with a call of a tool, checked piece by piece. */
final class Arguments {
    private static final int LARGEST = 8_000;

    private final JsonObject json;

    private Arguments(JsonObject json) {
        this.json = json;
    }

    /**
     * Reads them.
     *
     * @throws WrongArguments saying, for the model, what is wrong
     */
    static Arguments of(String text) {
        if (text == null || text.length() > LARGEST) {
            throw new WrongArguments("the arguments are too long");
        }
        if (text.isBlank()) {
            return new Arguments(JsonValue.EMPTY_JSON_OBJECT);
        }
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return new Arguments(reader.readObject());
        } catch (RuntimeException notAnObject) {
            // What is nested too deeply a parser refuses with an exception of its own.
            throw new WrongArguments("the arguments are not a JSON object");
        }
    }

    /** A text that must be there, without what does not belong into one. */
    String text(String name, int most) {
        JsonValue value = json.get(name);
        String text = value instanceof JsonString string ? CleanText.of(string.getString()) : "";
        if (text.isEmpty()) {
            throw new WrongArguments(name + " is missing: ask the caller");
        }
        if (text.length() > most) {
            throw new WrongArguments(name + " is too long");
        }
        return text;
    }

    /** A text that may be missing. */
    String textOr(String name, int most, String otherwise) {
        return json.get(name) instanceof JsonString string && !string.getString().isBlank()
                ? text(name, most)
                : otherwise;
    }

    <E extends Enum<E>> E choice(String name, Class<E> choices) {
        String text = text(name, 40);
        for (E choice : choices.getEnumConstants()) {
            if (choice.name().equalsIgnoreCase(text)) {
                return choice;
            }
        }
        throw new WrongArguments(name + " is none of the choices");
    }

    /** What is wrong, in words for the model. */
    static final class WrongArguments extends RuntimeException {
        private static final long serialVersionUID = 1;

        WrongArguments(String message) {
            super(message, null, false, false);
        }
    }
}
