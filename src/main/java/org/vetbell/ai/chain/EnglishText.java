/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import org.vetbell.clinic.SpokenDigits;
import org.vetbell.clinic.SpokenTime;

/** Figures in English text, written as they are said. Pure; any thread. */
final class EnglishText {
    private static final EnglishText AMERICAN = new EnglishText("en-US");
    private static final EnglishText OTHER = new EnglishText("en-AU");

    /** Fewer digits are a number, not one of a telephone. */
    private static final int FEWEST_TELEPHONE_DIGITS = 7;

    private static final int NOON = 12;

    /** The point after "p.m" is left where it also ends the sentence. */
    private static final String AM_PM = "([ap])(?:m|\\.m)\\b(?:\\.(?=\\s?[a-z\\d,;\\u2013-]))?";

    private final boolean american;
    private final SpokenTime time;
    private final NumberWords words;
    private final List<Rewriting> rules;

    private EnglishText(String language) {
        american = language.equals("en-US");
        time = new SpokenTime(language);
        words = new NumberWords(american);
        List<Rewriting> all = new ArrayList<>();
        all.add(
                Rewriting.of("[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{1,64}){1,4}", this::email)
                        .onlyWith("@"));
        all.addAll(EnglishAbbreviations.RULES);
        all.addAll(Rewriting.onlyWithDigits(times()));
        all.addAll(Rewriting.onlyWithDigits(numbers()));
        all.addAll(EnglishAbbreviations.SIGNS);
        rules = List.copyOf(all);
    }

    static String spoken(String text, String language) {
        return Rewriting.all(
                language.equalsIgnoreCase("en-US") ? AMERICAN.rules : OTHER.rules, text);
    }

    private List<Rewriting> times() {
        return List.of(
                Rewriting.of(
                        "\\b(\\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])\\b", this::isoDate),
                Rewriting.of("(?<![\\w.])\\+?\\(?\\d[\\d ()-]{5,18}\\d(?![\\w:])", this::telephone),
                Rewriting.of(
                        "(?<=\\d|[ap]m|[ap]\\.m\\.)\\s*[-\u2013\u2014]\\s*"
                                + "(?=\\d{1,2}(?:[:.]\\d\\d)?\\s?[ap]\\.?m)",
                        " to "),
                Rewriting.of("(?<=\\d)\\s*\u2013\\s*(?=\\d)", " to "),
                Rewriting.of("\\b(1[0-2]|0?[1-9])[:.]([0-5]\\d)\\s?" + AM_PM, this::twelveHours),
                Rewriting.of("\\b(1[0-2]|[1-9])()\\s?" + AM_PM, this::twelveHours),
                Rewriting.of("\\b([01]?\\d|2[0-3]):([0-5]\\d)\\b(?!:)", this::clock));
    }

    private List<Rewriting> numbers() {
        return List.of(
                Rewriting.of("(?<=\\d),(?=\\d{3}\\b)", ""),
                Rewriting.of("([$\u00A3\u20AC])\\s?(\\d{1,6})(?:\\.(\\d\\d))?\\b", this::money),
                Rewriting.of("\\b24/7\\b", "twenty four seven"),
                Rewriting.of("\\b(\\d{1,3})(?:st|nd|rd|th)\\b", m -> words.ordinal(number(m, 1))),
                Rewriting.of("\\b(\\d+)\\.(\\d{1,4})\\b", this::decimal),
                Rewriting.of("(?<![\\w.])((?:1[1-9]|20)\\d\\d)\\b", m -> words.year(number(m, 1))),
                Rewriting.of("(?<![\\w])(\\d+)\\b", m -> plain(m.group(1))));
    }

    private String telephone(MatchResult found) {
        String written = found.group();
        String digits = written.replaceAll("\\D", "");
        if (digits.length() < FEWEST_TELEPHONE_DIGITS) {
            return written;
        }
        String plus = written.startsWith("+") ? "plus " : "";
        return plus + NumberWords.digits(SpokenDigits.of(digits));
    }

    private String isoDate(MatchResult found) {
        String month = Month.of(number(found, 2)).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        String day = words.ordinal(number(found, 3));
        String year = words.year(number(found, 1));
        return american ? month + " " + day + ", " + year : day + " of " + month + " " + year;
    }

    private String twelveHours(MatchResult found) {
        int hour = number(found, 1) % NOON + (found.group(3).equals("p") ? NOON : 0);
        int minute = found.group(2).isEmpty() ? 0 : number(found, 2);
        return time.withPartOfDay(LocalTime.of(hour, minute));
    }

    /** Without a word on the half of the day only the hours after noon tell it. */
    private String clock(MatchResult found) {
        LocalTime its = LocalTime.of(number(found, 1), number(found, 2));
        boolean certain = its.getHour() > NOON || its.getHour() == 0;
        return certain ? time.withPartOfDay(its) : time.of(its);
    }

    private String money(MatchResult found) {
        String unit =
                switch (found.group(1)) {
                    case "$" -> "dollar";
                    case "\u00A3" -> "pound";
                    default -> "euro";
                };
        String whole = counted(number(found, 2), unit);
        if (found.group(3) == null || found.group(3).equals("00")) {
            return whole;
        }
        return whole + " " + words.cardinal(number(found, 3));
    }

    private String decimal(MatchResult found) {
        return plain(found.group(1)) + " point " + NumberWords.spelt(found.group(2));
    }

    private String plain(String digits) {
        boolean code = digits.length() > 6 || digits.length() > 1 && digits.startsWith("0");
        return code ? NumberWords.spelt(digits) : words.cardinal(Integer.parseInt(digits));
    }

    private String counted(int number, String unit) {
        return words.cardinal(number) + " " + unit + (number == 1 ? "" : "s");
    }

    private String email(MatchResult found) {
        String spelt =
                found.group()
                        .replace("@", " at ")
                        .replace(".", " dot ")
                        .replace("-", " dash ")
                        .replace("_", " underscore ")
                        .replace("+", " plus ");
        return Rewriting.of("\\d+", m -> " " + NumberWords.spelt(m.group()) + " ").in(spelt);
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
