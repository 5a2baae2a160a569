/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.clinic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/** A day in words: "today", "tomorrow", "Friday", "Friday the 25th of December". */
public final class SpokenDay {
    private static final int NEAR_DAYS = 7;

    private SpokenDay() {}

    /** The weekday's name. */
    public static String of(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** The date, as short as it is clear seen from {@code today}. */
    public static String of(LocalDate date, LocalDate today) {
        if (date.equals(today)) {
            return "today";
        }
        if (date.equals(today.plusDays(1))) {
            return "tomorrow";
        }
        boolean near = date.isAfter(today) && date.isBefore(today.plusDays(NEAR_DAYS));
        return near ? "on " + of(date.getDayOfWeek()) : "on " + inFull(date);
    }

    /** Weekday, day and month. */
    public static String inFull(LocalDate date) {
        String month = date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return of(date.getDayOfWeek()) + " the " + ordinal(date.getDayOfMonth()) + " of " + month;
    }

    private static String ordinal(int day) {
        boolean teen = day >= 11 && day <= 13;
        String ending =
                switch (teen ? 0 : day % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return day + ending;
    }
}
