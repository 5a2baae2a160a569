/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;

/**
 * A record as an object of its components.
 *
 * @param constructor the canonical one, called with one argument array
 */
record RecordShape(MethodHandle constructor, List<Part> parts) implements Shape {

    static RecordShape of(Class<?> type) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            MethodHandle constructor =
                    MethodHandles.lookup()
                            .unreflectConstructor(canonical)
                            .asSpreader(Object[].class, types.length);
            return new RecordShape(constructor, Stream.of(components).map(Part::of).toList());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no JSON shape for " + type, e);
        }
    }

    /** Whether there is but one component, so that its value says it all. */
    boolean isWrapper() {
        return parts.size() == 1;
    }

    Shape unwrapped() {
        return new Unwrapped(this);
    }

    @Override
    public JsonObject write(Object value) {
        return append(Scalar.JSON.createObjectBuilder(), value).build();
    }

    /** Adds the components of {@code value} to {@code object}. */
    JsonObjectBuilder append(JsonObjectBuilder object, Object value) {
        parts.forEach(part -> object.add(part.name(), part.write(value)));
        return object;
    }

    @Override
    public Object read(JsonValue json) {
        JsonObject object = json.asJsonObject();
        return construct(
                parts.stream().map(p -> p.shape().readAny(object.get(p.name()))).toArray());
    }

    private Object construct(Object... arguments) {
        try {
            return constructor.invoke(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** One component. */
    record Part(String name, MethodHandle accessor, Shape shape) {
        static Part of(RecordComponent component) {
            try {
                return new Part(
                        component.getName(),
                        MethodHandles.lookup().unreflect(component.getAccessor()),
                        Shapes.of(component.getGenericType()));
            } catch (IllegalAccessException e) {
                throw new IllegalArgumentException("no JSON shape for " + component, e);
            }
        }

        JsonValue write(Object owner) {
            try {
                return shape.writeAny(accessor.invoke(owner));
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A record of one component as that component's value. */
    private record Unwrapped(RecordShape whole) implements Shape {
        @Override
        public JsonValue write(Object value) {
            return whole.parts().get(0).write(value);
        }

        @Override
        public Object read(JsonValue json) {
            return whole.construct(whole.parts().get(0).shape().readAny(json));
        }
    }
}
