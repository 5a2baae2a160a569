/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.wire;

import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Form fields in the order they were added; a name may carry several values. Immutable. */
public final class Form {

    private final Map<String, List<String>> fields;

    private Form(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    public static Form empty() {
        return new Form(Map.of());
    }

    public static Form of(String name, String value) {
        return empty().with(name, value);
    }

    /** This form with one value more. */
    public Form with(String name, String value) {
        Map<String, List<String>> copy = copy();
        copy.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
        return new Form(copy);
    }

    /** This form with {@code value} in place of whatever the name carried. */
    public Form replacing(String name, String value) {
        return without(name).with(name, value);
    }

    public Form without(String name) {
        Map<String, List<String>> copy = copy();
        copy.remove(name);
        return new Form(copy);
    }

    /** This form with the other's fields in place of its own of the same name. */
    public Form replacedBy(Form other) {
        Form both = this;
        for (String name : other.names()) {
            both = both.without(name);
        }
        return both.and(other);
    }

    /** This form followed by every field of the other. */
    public Form and(Form other) {
        Form both = this;
        for (String name : other.names()) {
            for (String value : other.values(name)) {
                both = both.with(name, value);
            }
        }
        return both;
    }

    public Set<String> names() {
        return fields.keySet();
    }

    public List<String> values(String name) {
        return List.copyOf(fields.getOrDefault(name, List.of()));
    }

    /** The body of an {@code application/x-www-form-urlencoded} request. */
    public String encoded() {
        return fields.entrySet().stream()
                .flatMap(
                        field ->
                                field.getValue().stream().map(value -> pair(field.getKey(), value)))
                .collect(joining("&"));
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private Map<String, List<String>> copy() {
        var copy = new LinkedHashMap<String, List<String>>();
        fields.forEach((name, values) -> copy.put(name, new ArrayList<>(values)));
        return copy;
    }
}
