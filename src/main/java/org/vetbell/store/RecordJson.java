/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.lang.reflect.Type;
import java.util.Map;

/**
 * Records as JSON and back, for the journal and the spool.
 *
 * <p>A record is an object of its components; one with a single component is just that component's
 * value ({@code "+61255500100"}). Where a sealed type is declared, {@code "type"} holds the simple
 * name of the record. Moments and durations are in ISO 8601. An absent or null component reads as
 * null, zero, or empty, so that components can be added later. Any thread.
 */
final class RecordJson {
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private RecordJson() {}

    /** The JSON text of {@code value}, which is of the declared type. */
    static String write(Type declared, Object value) {
        return Shapes.of(declared).write(value).toString();
    }

    /**
     * The value of the declared type that {@code text} describes.
     *
     * @throws IllegalArgumentException when it describes none; repeats nothing of it but the name
     *     of an unknown type or constant, as calls are written here
     */
    static <T> T read(Class<T> declared, String text) {
        return declared.cast(value(declared, text));
    }

    /** {@link #read(Class, String)}, for a declared type that is no class. */
    @SuppressWarnings("unchecked") // the shape of the type makes values of the type
    static <T> T read(Type declared, String text) {
        return (T) value(declared, text);
    }

    private static Object value(Type declared, String text) {
        Shape shape = Shapes.of(declared);
        try {
            return shape.read(parse(text));
        } catch (UnknownName unknown) {
            throw unknown;
        } catch (RuntimeException e) {
            // Messages of parsers repeat what they read, so this one does not go on as a cause.
            var refused =
                    new IllegalArgumentException(
                            "no %s in JSON: %s"
                                    .formatted(name(declared), e.getClass().getSimpleName()));
            refused.setStackTrace(e.getStackTrace());
            throw refused;
        }
    }

    private static String name(Type declared) {
        return declared instanceof Class<?> type ? type.getSimpleName() : declared.getTypeName();
    }

    private static JsonValue parse(String text) {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return reader.readValue();
        }
    }
}
