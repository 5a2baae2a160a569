/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;

/**
 * Single values.
 *
 * @param zero what stands for an absent one
 */
record Scalar(Function<Object, JsonValue> writer, Function<JsonValue, Object> reader, Object zero)
        implements Shape {
    /** Looking the factory up for every value would be slow. */
    static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private static final Map<Class<?>, Scalar> PLAIN =
            Map.of(
                    String.class, text(Object::toString, s -> s, null),
                    Instant.class, text(Object::toString, Instant::parse, null),
                    LocalDate.class, text(Object::toString, LocalDate::parse, null),
                    Duration.class, text(Object::toString, Duration::parse, null),
                    char.class, text(Object::toString, s -> s.charAt(0), '\0'),
                    boolean.class, truth(),
                    int.class, number(v -> number((int) v), JsonNumber::intValueExact, 0),
                    long.class, number(v -> number((long) v), JsonNumber::longValueExact, 0L),
                    double.class, fraction());

    static Scalar of(Class<?> type) {
        if (type.isEnum()) {
            return text(value -> ((Enum<?>) value).name(), name -> constant(type, name), null);
        }
        Scalar plain = PLAIN.get(type);
        if (plain == null) {
            throw new IllegalArgumentException("no JSON shape for " + type);
        }
        return plain;
    }

    @Override
    public JsonValue write(Object value) {
        return writer.apply(value);
    }

    @Override
    public Object read(JsonValue json) {
        return reader.apply(json);
    }

    @Override
    public Object absent() {
        return zero;
    }

    private static Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new UnknownName(type, name);
    }

    private static Scalar text(
            Function<Object, String> writer, Function<String, Object> reader, Object zero) {
        return new Scalar(
                value -> string(writer.apply(value)),
                json -> reader.apply(((JsonString) json).getString()),
                zero);
    }

    private static Scalar truth() {
        return new Scalar(
                value -> (boolean) value ? JsonValue.TRUE : JsonValue.FALSE,
                json -> json == JsonValue.TRUE,
                false);
    }

    private static Scalar number(
            Function<Object, JsonValue> writer, Function<JsonNumber, Object> reader, Object zero) {
        return new Scalar(writer, json -> reader.apply((JsonNumber) json), zero);
    }

    /** JSON knows no infinity and no NaN: they are written as texts. */
    private static Scalar fraction() {
        return new Scalar(
                value ->
                        Double.isFinite((double) value)
                                ? number((double) value)
                                : string(value.toString()),
                json ->
                        json instanceof JsonNumber number
                                ? number.doubleValue()
                                : Double.valueOf(((JsonString) json).getString()),
                0.0);
    }

    private static JsonValue string(String text) {
        return JSON.createArrayBuilder().add(text).build().get(0);
    }

    private static JsonValue number(long value) {
        return JSON.createArrayBuilder().add(value).build().get(0);
    }

    private static JsonValue number(double value) {
        return JSON.createArrayBuilder().add(value).build().get(0);
    }
}
