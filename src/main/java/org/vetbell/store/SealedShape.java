/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sealed type as an object that names its record under {@code "type"}.
 *
 * @param byName each permitted record, however deep, by its simple name
 */
record SealedShape(Class<?> sealed, Map<String, RecordShape> byName) implements Shape {
    private static final String TYPE = "type";

    static SealedShape of(Class<?> sealed) {
        return new SealedShape(
                sealed,
                records(sealed)
                        .distinct()
                        .collect(Collectors.toMap(Class::getSimpleName, RecordShape::of)));
    }

    /** Every record that may stand where {@code type} is declared. */
    static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(SealedShape::records)
                : Stream.<Class<?>>of(type);
    }

    @Override
    public JsonValue write(Object value) {
        String name = value.getClass().getSimpleName();
        return shape(name).append(Scalar.JSON.createObjectBuilder().add(TYPE, name), value).build();
    }

    @Override
    public Object read(JsonValue json) {
        JsonObject object = json.asJsonObject();
        return shape(object.getString(TYPE)).read(object);
    }

    private RecordShape shape(String name) {
        RecordShape shape = byName.get(name);
        if (shape == null) {
            throw new UnknownName(sealed, name);
        }
        return shape;
    }
}
