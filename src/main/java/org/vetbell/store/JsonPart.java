/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A part of a JSON document that somebody wrote by hand, with the place where it stands, so that a
 * mistake can be told where it was made.
 *
 * @param place for example {@code clinics[0] (harbour).hours.monday}
 */
record JsonPart(String place, JsonValue value) {

    /** The field of that name, which must be there. */
    JsonPart field(String name) {
        return optional(name).orElseThrow(() -> wrong("lacks \"" + name + '"'));
    }

    /** The field of that name, if it is there. */
    Optional<JsonPart> optional(String name) {
        return Optional.ofNullable(object().get(name))
                .map(v -> new JsonPart(place + '.' + name, v));
    }

    /** All fields, in the order written. */
    Map<String, JsonPart> fields() {
        Map<String, JsonPart> fields = new LinkedHashMap<>();
        object().forEach((name, v) -> fields.put(name, new JsonPart(place + '.' + name, v)));
        return fields;
    }

    /** Refuses fields of any other name, so that a misspelt one is noticed. */
    JsonPart only(Set<String> names) {
        object().keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(
                        name -> {
                            throw wrong("has an unknown field \"" + name + '"');
                        });
        return this;
    }

    /** All items of a list. */
    List<JsonPart> items() {
        if (!(value instanceof JsonArray array)) {
            throw wrong("must be a list");
        }
        List<JsonPart> items = new ArrayList<>();
        for (JsonValue item : array) {
            items.add(new JsonPart(place + '[' + items.size() + ']', item));
        }
        return items;
    }

    /** A text that is not blank. */
    String text() {
        if (value instanceof JsonString text && !text.getString().isBlank()) {
            return text.getString().strip();
        }
        throw wrong("must be a text");
    }

    /** A text turned into something else; what the parser refuses is a mistake in the document. */
    <T> T text(Function<String, T> parser) {
        String text = text();
        return checked(() -> parser.apply(text));
    }

    /** A whole number of seconds. */
    long seconds() {
        return whole(" of seconds");
    }

    /** A whole number of minutes. */
    long minutes() {
        return whole(" of minutes");
    }

    /** A whole number of milliseconds. */
    long millis() {
        return whole(" of milliseconds");
    }

    /** Yes or no. */
    boolean yes() {
        return switch (value.getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            default -> throw wrong("must be true or false");
        };
    }

    /** How many of something. */
    long count() {
        return whole("");
    }

    /** A number with digits behind the point, or without. */
    BigDecimal amount() {
        if (value instanceof JsonNumber number) {
            return number.bigDecimalValue();
        }
        throw wrong("must be a number");
    }

    private long whole(String unit) {
        if (value instanceof JsonNumber number && number.isIntegral()) {
            return checked(number::longValueExact);
        }
        throw wrong("must be a whole number" + unit);
    }

    /** What {@code making} makes; what it refuses is a mistake in this part of the document. */
    <T> T checked(Supplier<T> making) {
        try {
            return making.get();
        } catch (BadClinics e) {
            throw e;
        } catch (IllegalArgumentException
                | NullPointerException
                | ArithmeticException
                | DateTimeException e) {
            throw wrong(e.getMessage());
        }
    }

    /** The mistake, with its place. */
    BadClinics wrong(String problem) {
        return new BadClinics(place + ": " + problem);
    }

    private JsonObject object() {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw wrong("must be an object");
    }
}
