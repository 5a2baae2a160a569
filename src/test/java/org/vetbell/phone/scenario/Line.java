/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.scenario;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A line of a scenario file, and how what stands in any of them is written.
 *
 * @param number from 1, as an editor shows it
 */
record Line(int number, String text) {

    /** {@code "literal"} or {@code /regex/}, nothing before or behind it. */
    private static final Pattern WORDS = Pattern.compile("/((?:[^/]|\\\\/)+)/|\"([^\"]+)\"");

    private static final Pattern TIME = Pattern.compile("(\\d{1,6})(ms|s|m)");

    /** What was written is wrong; to be thrown. */
    BadScenario wrong(String word, String complaint) {
        return new BadScenario(number, word, complaint);
    }

    Duration time(String written) {
        Matcher matcher = TIME.matcher(written);
        if (!matcher.matches()) {
            throw wrong(written, "not a time such as 500ms, 2s or 1m");
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            default -> Duration.ofMinutes(amount);
        };
    }

    /** Words to look for, in either case of letters. */
    Pattern pattern(String written) {
        Matcher matcher = WORDS.matcher(written);
        if (!matcher.matches()) {
            throw wrong(written, "neither \"words\" nor /a regular expression/");
        }
        if (matcher.group(2) != null) {
            return Pattern.compile(Pattern.quote(matcher.group(2)), Pattern.CASE_INSENSITIVE);
        }
        try {
            return Pattern.compile(matcher.group(1).replace("\\/", "/"), Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException e) {
            throw wrong(written, "not a regular expression: " + e.getDescription());
        }
    }

    /** One of a few names, written small and with hyphens. */
    <E extends Enum<E>> E oneOf(Class<E> names, String written) {
        String wanted = written.replace('-', '_').toUpperCase(Locale.ROOT);
        Optional<E> found =
                Arrays.stream(names.getEnumConstants())
                        .filter(name -> name.name().equals(wanted))
                        .findFirst();
        return found.orElseThrow(
                () ->
                        wrong(
                                written,
                                "none of "
                                        + Arrays.toString(names.getEnumConstants())
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-')));
    }
}
