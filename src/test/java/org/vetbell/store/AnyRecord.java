/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.vetbell.call.CallId;
import org.vetbell.clinic.CallerMessage;
import org.vetbell.clinic.ClinicId;
import org.vetbell.clinic.PhoneNumber;
import org.vetbell.clinic.RingGroup;
import org.vetbell.port.Service;

/**
 * Draws any value of a record type, by its components; values with rules of their own are listed.
 */
final class AnyRecord {
    private static final Map<Type, Arbitrary<?>> KNOWN =
            Map.of(
                    String.class, Arbitraries.strings().ofMaxLength(20).injectNull(0.05),
                    int.class, Arbitraries.integers(),
                    boolean.class, Arbitraries.of(true, false),
                    double.class, Arbitraries.doubles(),
                    Instant.class,
                            Arbitraries.longs()
                                    .between(0, 4_000_000_000_000_000L)
                                    .map(
                                            n ->
                                                    Instant.ofEpochSecond(
                                                            n / 1_000_000, n % 1_000_000 * 1000)),
                    Duration.class, Arbitraries.longs().map(Duration::ofNanos),
                    PhoneNumber.class, Arbitraries.of(new PhoneNumber("+61255500100")),
                    RingGroup.class,
                            Arbitraries.of(
                                    RingGroup.of(
                                            new PhoneNumber("+61255500100"),
                                            Duration.ofSeconds(20))),
                    CallId.class, Arbitraries.of(new CallId("CA1")),
                    ClinicId.class, Arbitraries.of(new ClinicId("harbour")));

    private static final Map<Type, Arbitrary<?>> MORE =
            Map.of(
                    long.class, Arbitraries.longs(),
                    LocalDate.class,
                            Arbitraries.longs().between(0, 40_000).map(LocalDate::ofEpochDay),
                    CallerMessage.CallBack.class,
                            Arbitraries.strings()
                                    .numeric()
                                    .ofMinLength(6)
                                    .ofMaxLength(15)
                                    .map(CallerMessage.CallBack::new),
                    Service.class, Arbitraries.of(Service.of("openai/gpt-4.1-mini")));

    private AnyRecord() {}

    static Arbitrary<?> of(Type type) {
        Arbitrary<?> known = KNOWN.getOrDefault(type, MORE.get(type));
        if (known != null) {
            return known;
        }
        if (type instanceof ParameterizedType generic) {
            return generic(generic);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == long.class) {
            return Arbitraries.longs();
        }
        if (plain.isEnum()) {
            return Arbitraries.of((Object[]) plain.getEnumConstants());
        }
        return plain.isSealed()
                ? Arbitraries.of(SealedShape.records(plain).toList()).flatMap(AnyRecord::of)
                : record(plain);
    }

    private static Arbitrary<?> generic(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == Optional.class) {
            return item(arguments[0]).optional();
        }
        return type.getRawType() == List.class
                ? item(arguments[0]).list().ofMaxSize(4)
                : Arbitraries.maps(
                                Arbitraries.strings().ofMaxLength(10),
                                Arbitraries.strings().ofMaxLength(10))
                        .ofMaxSize(5);
    }

    /** Lists hold no nulls. */
    private static Arbitrary<?> item(Type type) {
        return type == String.class ? Arbitraries.strings().ofMaxLength(20) : of(type);
    }

    private static Arbitrary<?> record(Class<?> type) {
        List<Arbitrary<Object>> parts =
                Stream.of(type.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .map(AnyRecord::of)
                        .map(a -> a.map(v -> (Object) v))
                        .toList();
        return parts.isEmpty()
                ? Arbitraries.create(() -> make(type, List.of()))
                : Combinators.combine(parts).as(values -> make(type, values));
    }

    private static Object make(Class<?> type, List<Object> values) {
        try {
            Class<?>[] types =
                    Stream.of(type.getRecordComponents())
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }
}
