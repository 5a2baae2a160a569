/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import java.util.Map;
import java.util.stream.Collectors;

/** Numbers as spoken English. */
final class NumberWords {
    /** The largest number that is spoken as one; longer ones are spelt digit by digit. */
    static final int LARGEST = 999_999;

    private static final String[] SMALL = {
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };
    private static final Map<String, String> ORDINALS =
            Map.of(
                    "one", "first",
                    "two", "second",
                    "three", "third",
                    "five", "fifth",
                    "eight", "eighth",
                    "nine", "ninth",
                    "twelve", "twelfth");

    private final String and;

    /**
     * @param american without the "and" after hundreds
     */
    NumberWords(boolean american) {
        and = american ? " " : " and ";
    }

    /** A number of at most {@link #LARGEST}: "one hundred and five". */
    String cardinal(int number) {
        if (number < 20) {
            return SMALL[number];
        }
        if (number < 100) {
            return TENS[number / 10] + (number % 10 == 0 ? "" : " " + SMALL[number % 10]);
        }
        if (number < 1000) {
            int rest = number % 100;
            return SMALL[number / 100] + " hundred" + (rest == 0 ? "" : and + cardinal(rest));
        }
        int rest = number % 1000;
        String join = rest > 0 && rest < 100 ? and : " ";
        return cardinal(number / 1000) + " thousand" + (rest == 0 ? "" : join + cardinal(rest));
    }

    /** A place in a row: "twenty first". */
    String ordinal(int number) {
        String words = cardinal(number);
        int last = words.lastIndexOf(' ') + 1;
        String word = words.substring(last);
        String its =
                ORDINALS.containsKey(word)
                        ? ORDINALS.get(word)
                        : word.endsWith("y")
                                ? word.substring(0, word.length() - 1) + "ieth"
                                : word + "th";
        return words.substring(0, last) + its;
    }

    /** A year from 1100 to 2099: "twenty twenty six". */
    String year(int year) {
        int rest = year % 100;
        if (year / 10 == 200) {
            return cardinal(year);
        }
        String century = cardinal(year / 100);
        return century
                + (rest == 0
                        ? " hundred"
                        : rest < 10 ? " oh " + SMALL[rest] : " " + cardinal(rest));
    }

    /** Digits one by one; all else in {@code text} stays as it is. */
    static String digits(String text) {
        return text.chars()
                .mapToObj(c -> c >= '0' && c <= '9' ? SMALL[c - '0'] : Character.toString(c))
                .collect(Collectors.joining());
    }

    /** Digits one by one with spaces between: "12" gives "one two". */
    static String spelt(String digits) {
        return digits.chars().mapToObj(c -> SMALL[c - '0']).collect(Collectors.joining(" "));
    }
}
