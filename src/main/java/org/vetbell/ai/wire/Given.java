/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.wire;

import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * What an operator has set, read and checked: blank counts as unset, and what is wrong is an {@link
 * IllegalArgumentException} with a sentence that begins with the setting's name. Any thread.
 */
public final class Given {
    private final Config config;

    /** What is set there. */
    public Given(Config config) {
        this.config = config;
    }

    /** A text, if one is set. */
    public Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class)
                .map(String::strip)
                .filter(s -> !s.isEmpty());
    }

    /** A whole number that is not negative. */
    public int number(String name, int usual) {
        return text(name).map(text -> parsed(name, text)).orElse(usual);
    }

    /** Names, separated by commas. */
    public List<String> names(String name, String usual) {
        return Arrays.stream(text(name).orElse(usual).split(",", -1)).map(String::strip).toList();
    }

    /** The first of those addresses that is set, without slashes at its end. */
    public URI address(String usual, String... names) {
        return parsed(first(names).orElse(usual).replaceAll("/+$", ""), names);
    }

    /**
     * The same without {@code /v1}: many servers that speak a vendor's language are known by an
     * address that ends so.
     */
    public URI addressBeforeVersion(String usual, String... names) {
        String text = first(names).orElse(usual).replaceAll("/+$", "").replaceAll("/v1$", "");
        return parsed(text, names);
    }

    /** The address of a socket below that address: as secure as it is. */
    public static URI socket(URI base, String pathAndQuery) {
        String scheme = "https".equals(base.getScheme()) ? "wss" : "ws";
        return URI.create(
                scheme + base.toString().substring(base.getScheme().length()) + pathAndQuery);
    }

    /** Sees to it that a number is within bounds, both included. */
    public static void within(String name, long value, long least, long most) {
        require(value >= least && value <= most, name + " must be from " + least + " to " + most);
    }

    /** Sees to it that an address can be called over HTTP. */
    public static void callable(String name, URI address) {
        boolean http = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        require(
                http && address.getHost() != null && address.getQuery() == null,
                name + " must be an http or https address");
    }

    /** Sees to it that no name stands there twice. */
    public static void once(String name, List<String> values) {
        require(new HashSet<>(values).size() == values.size(), name + " names one twice");
    }

    /** Sees to it. */
    public static void require(boolean fine, String sentence) {
        if (!fine) {
            throw new IllegalArgumentException(sentence);
        }
    }

    private Optional<String> first(String... names) {
        return Stream.of(names).flatMap(name -> text(name).stream()).findFirst();
    }

    private static int parsed(String name, String text) {
        require(text.matches("[0-9]{1,6}"), name + ": not a whole number");
        return Integer.parseInt(text);
    }

    private static URI parsed(String text, String... names) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(
                    String.join(" or ", names) + " is not an address", malformed);
        }
    }
}
