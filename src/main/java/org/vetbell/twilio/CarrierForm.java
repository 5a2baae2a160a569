/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vetbell.call.CardNumbers;

/**
 * The fields of one webhook, decoded ({@code application/x-www-form-urlencoded}, UTF-8). What is
 * verified and what is used go through this one parser, so they cannot differ.
 *
 * @param fields values by name, in order of arrival; a name may repeat
 */
public record CarrierForm(Map<String, List<String>> fields) {
    /** What callers said or keyed, in which no card number is written down. */
    private static final Set<String> OF_CALLERS =
            Set.of(
                    "SpeechResult",
                    "StableSpeechResult",
                    "UnstableSpeechResult",
                    "TranscriptionText",
                    "Digits");

    private static final int MOST_FIELDS = 500;

    /** A day has five digits of them. */
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,5}");

    /**
     * Decodes a form body.
     *
     * @throws IllegalArgumentException when an escape is malformed or there are too many fields
     */
    public static CarrierForm parse(byte[] body) {
        return parse(new String(body, UTF_8));
    }

    /**
     * Decodes a raw query or form body; null is an empty one.
     *
     * @throws IllegalArgumentException when an escape is malformed or there are too many fields
     */
    public static CarrierForm parse(String raw) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (raw != null && !raw.isEmpty()) {
            String[] pairs = raw.split("&", MOST_FIELDS + 1);
            if (pairs.length > MOST_FIELDS) {
                throw new IllegalArgumentException("too many form fields");
            }
            for (String pair : pairs) {
                add(fields, pair);
            }
        }
        return new CarrierForm(fields);
    }

    /** The first value of {@code name}; empty when it is missing or empty itself. */
    public Optional<String> get(String name) {
        return fields.getOrDefault(name, List.of()).stream().findFirst().filter(v -> !v.isEmpty());
    }

    /** A whole number of seconds; zero when it is missing or none. */
    public Duration seconds(String name) {
        return get(name)
                .filter(SECONDS.asMatchPredicate())
                .map(s -> Duration.ofSeconds(Long.parseLong(s)))
                .orElse(Duration.ZERO);
    }

    /** Every field once, with its first value: for the record. */
    public Map<String, String> flat() {
        Map<String, String> flat = new LinkedHashMap<>();
        fields.forEach((name, values) -> flat.put(name, written(name, values.getFirst())));
        return flat;
    }

    private static String written(String name, String value) {
        return OF_CALLERS.contains(name) ? CardNumbers.hidden(value) : value;
    }

    /** Names the fields only: their values are a caller's. */
    @Override
    public String toString() {
        return "CarrierForm" + fields.keySet();
    }

    private static void add(Map<String, List<String>> fields, String pair) {
        if (pair.isEmpty()) {
            return;
        }
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        fields.computeIfAbsent(decode(name), n -> new ArrayList<>()).add(decode(value));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}
