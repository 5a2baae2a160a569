/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import java.util.Map;
import java.util.Set;

/** Finds a telephone number in what was said: "oh four one two, double five, 678". */
final class SpokenNumber {
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
                    Map.entry("nineteen", "19"),
                    Map.entry("hundred", "00"));
    private static final Map<String, String> TENS =
            Map.of(
                    "twenty", "2", "thirty", "3", "forty", "4", "fifty", "5", "sixty", "6",
                    "seventy", "7", "eighty", "8", "ninety", "9");
    private static final Map<String, Integer> TIMES = Map.of("double", 2, "triple", 3, "treble", 3);

    /** Said between the digits of a number. */
    private static final Set<String> BETWEEN = Set.of(".", "um", "uh", "and", "then", "er", "dash");

    private SpokenNumber() {}

    /** The longest run of digits, with a plus sign when one was said before it; perhaps empty. */
    static String in(Heard heard) {
        String longest = "";
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < heard.size(); i++) {
            String digits = digitsAt(heard, i);
            if (!digits.isEmpty()) {
                if (run.isEmpty() && plusBefore(heard, i)) {
                    run.append('+');
                }
                run.append(digits);
                i += TIMES.containsKey(heard.lower(i)) || joined(heard, i) ? 1 : 0;
            } else if (!BETWEEN.contains(heard.lower(i))) {
                run.setLength(0);
            }
            longest = run.length() > longest.length() ? run.toString() : longest;
        }
        return longest;
    }

    private static String digitsAt(Heard heard, int i) {
        String word = heard.lower(i);
        if (!word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return word;
        }
        if (TIMES.containsKey(word)) {
            String next = single(heard.lower(i + 1));
            return next.length() == 1 ? next.repeat(TIMES.get(word)) : "";
        }
        if (TENS.containsKey(word)) {
            return TENS.get(word) + (joined(heard, i) ? single(heard.lower(i + 1)) : "0");
        }
        return DIGITS.getOrDefault(word, "");
    }

    /** "Fifty five" is one number of two words. */
    private static boolean joined(Heard heard, int i) {
        String next = single(heard.lower(i + 1));
        return TENS.containsKey(heard.lower(i)) && next.length() == 1 && !next.equals("0");
    }

    private static String single(String word) {
        return word.length() == 1 && Character.isDigit(word.charAt(0))
                ? word
                : DIGITS.getOrDefault(word, "");
    }

    private static boolean plusBefore(Heard heard, int i) {
        return heard.lower(i - 1).equals("plus") || heard.text().startsWith("+" + heard.word(i));
    }
}
