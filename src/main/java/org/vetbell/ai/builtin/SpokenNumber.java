/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import java.util.Set;
import org.vetbell.clinic.DigitWords;

/** Finds a telephone number in what was said: "oh four one two, double five, 678". */
final class SpokenNumber {
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
                i += DigitWords.times(heard.lower(i)) > 1 || joined(heard, i) ? 1 : 0;
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
        int times = DigitWords.times(word);
        if (times > 1) {
            String next = single(heard.lower(i + 1));
            return next.length() == 1 ? next.repeat(times) : "";
        }
        if (joined(heard, i)) {
            return DigitWords.digits(word).charAt(0) + single(heard.lower(i + 1));
        }
        return word.equals("hundred") ? "00" : DigitWords.digits(word);
    }

    /** "Fifty five" is one number of two words. */
    private static boolean joined(Heard heard, int i) {
        String next = single(heard.lower(i + 1));
        return DigitWords.isTens(heard.lower(i)) && next.length() == 1 && !next.equals("0");
    }

    private static String single(String word) {
        return word.length() == 1 && Character.isDigit(word.charAt(0))
                ? word
                : DigitWords.digits(word);
    }

    private static boolean plusBefore(Heard heard, int i) {
        return heard.lower(i - 1).equals("plus") || heard.text().startsWith("+" + heard.word(i));
    }
}
