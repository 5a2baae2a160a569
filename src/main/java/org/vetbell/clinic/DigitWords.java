/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.clinic;

import java.util.Map;

/** The words by which people read out numbers: "oh four, double five, twenty". English. */
public final class DigitWords {
    private static final Map<String, String> DIGITS =
            Map.ofEntries(
                    Map.entry("zero", "0"),
                    Map.entry("oh", "0"),
                    Map.entry("o", "0"),
                    Map.entry("nought", "0"),
                    Map.entry("naught", "0"),
                    Map.entry("one", "1"),
                    Map.entry("two", "2"),
                    Map.entry("three", "3"),
                    Map.entry("four", "4"),
                    Map.entry("five", "5"),
                    Map.entry("six", "6"),
                    Map.entry("seven", "7"),
                    Map.entry("eight", "8"),
                    Map.entry("nine", "9"),
                    Map.entry("ten", "10"),
                    Map.entry("eleven", "11"),
                    Map.entry("twelve", "12"),
                    Map.entry("thirteen", "13"),
                    Map.entry("fourteen", "14"),
                    Map.entry("fifteen", "15"),
                    Map.entry("sixteen", "16"),
                    Map.entry("seventeen", "17"),
                    Map.entry("eighteen", "18"),
                    Map.entry("nineteen", "19"));

    private static final Map<String, String> TENS =
            Map.of(
                    "twenty", "20", "thirty", "30", "forty", "40", "fifty", "50", "sixty", "60",
                    "seventy", "70", "eighty", "80", "ninety", "90");

    private static final Map<String, Integer> TIMES = Map.of("double", 2, "triple", 3, "treble", 3);

    private DigitWords() {}

    /** One or two digits, or none, for a word in small letters. */
    public static String digits(String word) {
        return TENS.getOrDefault(word, DIGITS.getOrDefault(word, ""));
    }

    /** Whether it is one of "twenty" to "ninety", which a single digit may complete. */
    public static boolean isTens(String word) {
        return TENS.containsKey(word);
    }

    /** How often it has the next digit said: 1 unless it is "double" and the like. */
    public static int times(String word) {
        return TIMES.getOrDefault(word, 1);
    }
}
