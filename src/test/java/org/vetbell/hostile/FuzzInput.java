/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a fuzzer made, as text: UTF-8, so that seeds can be read and written by people. Letters that
 * UTF-8 has no way to write, halves of pairs for example, stand there as in Java source.
 */
public final class FuzzInput {
    /**
     * Stands in seeds wherever a caller's words or a model's may, as a pet's name: no log and no
     * message of an exception may repeat it.
     */
    public static final String PERSONAL = "Rex";

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

    private FuzzInput() {}

    /** As it is. */
    public static String text(byte[] input) {
        return new String(input, UTF_8);
    }

    /** With any letter that a Java text may hold. */
    public static String anyText(byte[] input) {
        return ESCAPE.matcher(text(input))
                .replaceAll(
                        found -> {
                            char letter = (char) Integer.parseInt(found.group(1), 16);
                            return Matcher.quoteReplacement(String.valueOf(letter));
                        });
    }

    /** Line by line. */
    public static List<String> lines(byte[] input) {
        return Arrays.asList(text(input).split("\n", -1));
    }
}
