/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.clinic;

import java.time.LocalTime;

/**
 * A time of day in words as people of a practice's language variant say it: "half past six" in
 * Australian and British English, "six thirty" in American.
 */
public final class SpokenTime {
    private static final String[] HOURS = {
        "twelve", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven"
    };
    private static final String[] TENS = {"oh", "ten", "twenty", "thirty", "forty", "fifty"};
    private static final String[] TEENS = {
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
    private static final int NOON = 12;
    private static final int EVENING = 17;

    private final boolean american;

    /**
     * @param language BCP-47 tag
     */
    public SpokenTime(String language) {
        american = "en-US".equalsIgnoreCase(language);
    }

    /** The time alone: "half past six", "midday". */
    public String of(LocalTime time) {
        int hour = time.getHour();
        int minute = time.getMinute();
        if (minute == 0 && hour % NOON == 0) {
            return hour == 0 ? "midnight" : american ? "noon" : "midday";
        }
        if (minute == 0) {
            return HOURS[hour % NOON] + (american ? "" : " o'clock");
        }
        return !american && minute % 15 == 0 ? quarters(hour, minute) : plain(hour, minute);
    }

    /** The time and the part of the day: "half past six in the evening". */
    public String withPartOfDay(LocalTime time) {
        int hour = time.getHour();
        if (time.getMinute() == 0 && hour % NOON == 0) {
            return of(time);
        }
        String part = hour < NOON ? "morning" : hour < EVENING ? "afternoon" : "evening";
        return of(time).replace(" o'clock", "") + " in the " + part;
    }

    private static String quarters(int hour, int minute) {
        return switch (minute) {
            case 15 -> "quarter past " + HOURS[hour % NOON];
            case 30 -> "half past " + HOURS[hour % NOON];
            default -> "quarter to " + HOURS[(hour + 1) % NOON];
        };
    }

    private static String plain(int hour, int minute) {
        String minutes;
        if (minute >= 10 && minute < 20) {
            minutes = TEENS[minute - 10];
        } else {
            int ones = minute % 10;
            minutes = TENS[minute / 10] + (ones == 0 ? "" : " " + HOURS[ones]);
        }
        return HOURS[hour % NOON] + " " + minutes;
    }
}
