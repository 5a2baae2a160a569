/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Finds the shape of a type, once. Types that contain themselves are not supported. */
final class Shapes {
    private static final ConcurrentMap<Type, Shape> KNOWN = new ConcurrentHashMap<>();

    private Shapes() {}

    static Shape of(Type type) {
        Shape known = KNOWN.get(type);
        if (known == null) {
            known = make(type);
            KNOWN.put(type, known);
        }
        return known;
    }

    private static Shape make(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isSealed()) {
            return SealedShape.of(plain);
        }
        if (plain.isRecord()) {
            RecordShape fields = RecordShape.of(plain);
            return fields.isWrapper() ? fields.unwrapped() : fields;
        }
        return Scalar.of(plain);
    }

    private static Shape generic(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        Class<?> raw = (Class<?>) type.getRawType();
        if (raw == List.class) {
            return new ListShape(of(arguments[0]));
        }
        if (raw == Optional.class) {
            return new OptionalShape(of(arguments[0]));
        }
        if (raw == Map.class && arguments[0] == String.class) {
            return new MapShape(of(arguments[1]));
        }
        throw new IllegalArgumentException("no JSON shape for " + type);
    }

    private record ListShape(Shape item) implements Shape {
        @Override
        public JsonValue write(Object value) {
            JsonArrayBuilder array = Scalar.JSON.createArrayBuilder();
            ((List<?>) value).forEach(i -> array.add(item.writeAny(i)));
            return array.build();
        }

        @Override
        public Object read(JsonValue json) {
            return ((JsonArray) json).stream().map(item::readAny).toList();
        }

        @Override
        public Object absent() {
            return List.of();
        }
    }

    private record OptionalShape(Shape content) implements Shape {
        @Override
        public JsonValue write(Object value) {
            return content.writeAny(((Optional<?>) value).orElse(null));
        }

        @Override
        public Object read(JsonValue json) {
            return Optional.of(content.read(json));
        }

        @Override
        public Object absent() {
            return Optional.empty();
        }
    }

    /** Keys in their order: that of an unmodifiable map differs from process to process. */
    private record MapShape(Shape item) implements Shape {
        @Override
        public JsonValue write(Object value) {
            JsonObjectBuilder object = Scalar.JSON.createObjectBuilder();
            new TreeMap<>((Map<?, ?>) value)
                    .forEach((k, v) -> object.add((String) k, item.writeAny(v)));
            return object.build();
        }

        @Override
        public Object read(JsonValue json) {
            Map<String, Object> map = new LinkedHashMap<>();
            ((JsonObject) json).forEach((k, v) -> map.put(k, item.readAny(v)));
            return map;
        }

        @Override
        public Object absent() {
            return Map.of();
        }
    }
}
