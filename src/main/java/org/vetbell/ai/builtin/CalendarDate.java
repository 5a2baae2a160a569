/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** "The fifteenth", "15th of March", "March 15". */
final class CalendarDate {
    private static final Map<String, Integer> ORDINALS =
            Map.ofEntries(
                    Map.entry("first", 1),
                    Map.entry("second", 2),
                    Map.entry("third", 3),
                    Map.entry("fourth", 4),
                    Map.entry("fifth", 5),
                    Map.entry("sixth", 6),
                    Map.entry("seventh", 7),
                    Map.entry("eighth", 8),
                    Map.entry("ninth", 9),
                    Map.entry("tenth", 10),
                    Map.entry("eleventh", 11),
                    Map.entry("twelfth", 12),
                    Map.entry("thirteenth", 13),
                    Map.entry("fourteenth", 14),
                    Map.entry("fifteenth", 15),
                    Map.entry("sixteenth", 16),
                    Map.entry("seventeenth", 17),
                    Map.entry("eighteenth", 18),
                    Map.entry("nineteenth", 19),
                    Map.entry("twentieth", 20),
                    Map.entry("thirtieth", 30));

    private CalendarDate() {}

    /** The date that begins at that word, the next one seen from {@code today}. */
    static Optional<LocalDate> at(Heard heard, int i, LocalDate today) {
        Optional<Month> here = month(heard.lower(i));
        if (here.isPresent()) {
            int day = day(heard, heard.lower(i + 1).equals("the") ? i + 2 : i + 1);
            return date(here.get(), day, today);
        }
        int day = day(heard, i);
        if (day == 0) {
            return Optional.empty();
        }
        int next = i + (composed(heard, i) ? 2 : 1);
        Optional<Month> month =
                month(heard.lower(heard.lower(next).equals("of") ? next + 1 : next));
        if (month.isPresent()) {
            return date(month.get(), day, today);
        }
        boolean bare = heard.lower(i - 1).equals("the") && ordinal(heard, i);
        return bare ? comingDay(day, today) : Optional.empty();
    }

    private static int day(Heard heard, int i) {
        String word = heard.lower(i);
        if (composed(heard, i)) {
            return (word.equals("twenty") ? 20 : 30) + ORDINALS.get(heard.lower(i + 1));
        }
        String digits = word.replaceAll("(st|nd|rd|th)$", "");
        if (digits.matches("[0-9]{1,2}")) {
            return Integer.parseInt(digits);
        }
        return ORDINALS.getOrDefault(word, 0);
    }

    private static boolean composed(Heard heard, int i) {
        String word = heard.lower(i);
        int ones = ORDINALS.getOrDefault(heard.lower(i + 1), 0);
        return (word.equals("twenty") || word.equals("thirty")) && ones > 0 && ones < 10;
    }

    private static boolean ordinal(Heard heard, int i) {
        String word = heard.lower(i);
        return composed(heard, i)
                || ORDINALS.containsKey(word)
                || word.matches("[0-9]{1,2}(st|nd|rd|th)");
    }

    private static Optional<Month> month(String word) {
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            boolean abbreviated =
                    word.length() == 3 && !word.equals("may") && name.startsWith(word);
            if (name.equals(word) || abbreviated) {
                return Optional.of(month);
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(Month month, int day, LocalDate today) {
        if (day < 1 || day > month.length(true)) {
            return Optional.empty();
        }
        int year = today.getYear();
        LocalDate date = LocalDate.of(year, month, Math.min(day, month.length(today.isLeapYear())));
        return Optional.of(date.isBefore(today) ? date.plusYears(1) : date);
    }

    private static Optional<LocalDate> comingDay(int day, LocalDate today) {
        LocalDate month = today.withDayOfMonth(1);
        for (int ahead = 0; ahead < 3; ahead++) {
            LocalDate candidate = month.plusMonths(ahead);
            if (day >= 1 && day <= candidate.lengthOfMonth()) {
                LocalDate date = candidate.withDayOfMonth(day);
                if (!date.isBefore(today)) {
                    return Optional.of(date);
                }
            }
        }
        return Optional.empty();
    }
}
