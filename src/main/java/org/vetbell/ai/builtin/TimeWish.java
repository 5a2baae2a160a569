/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vetbell.clinic.SpokenTime;
import org.vetbell.triage.Lexicon;

/**
 * Finds the time of day a caller asked for: "at three", "after half past two", "in the morning".
 */
final class TimeWish {
    private static final Set<String> LEADS =
            Set.of(
                    "at", "after", "before", "around", "about", "by", "past", "till", "until",
                    "between");
    private static final Map<String, Integer> HOURS =
            Map.ofEntries(
                    Map.entry("one", 1),
                    Map.entry("two", 2),
                    Map.entry("three", 3),
                    Map.entry("four", 4),
                    Map.entry("five", 5),
                    Map.entry("six", 6),
                    Map.entry("seven", 7),
                    Map.entry("eight", 8),
                    Map.entry("nine", 9),
                    Map.entry("ten", 10),
                    Map.entry("eleven", 11),
                    Map.entry("twelve", 12));
    private static final Map<String, Integer> MINUTES =
            Map.of("fifteen", 15, "thirty", 30, "forty", 40, "twenty", 20, "ten", 10, "fifty", 50);

    private static final Lexicon LOOSE =
            Lexicon.of(
                    """
                    first thing in the morning: first thing
                    in the late morning: late|later . morning
                    in the early afternoon: early . afternoon
                    in the late afternoon: late|later . afternoon; after school
                    in the evening: after work
                    in the morning: the|this|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|a morning
                    in the afternoon: the|this|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|an afternoon|arvo
                    in the evening: the|this|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|an evening
                    """);

    /** Answers that mean little unless a time was asked for. */
    private static final Lexicon INDIFFERENT =
            Lexicon.of(
                    """
                    in the early morning: early; opening time
                    in the morning: morning; mornings; am; a m
                    in the afternoon: afternoon; afternoons; pm; p m; arvo
                    in the evening: evening; evenings; tonight
                    at lunchtime: lunchtime; lunch
                    at midday: midday; noon
                    late in the day: late; later; closing time
                    as soon as possible: asap; soon as; earliest; soonest; straight|right away
                    at any time: any; anytime; whenever; not . mind|matter|care|fussed; flexible; either
                    """);

    private final Heard heard;
    private final SpokenTime speech;

    private TimeWish(Heard heard, String language) {
        this.heard = heard;
        this.speech = new SpokenTime(language);
    }

    /**
     * The time in {@code heard}, in our words.
     *
     * @param asked whether a time was asked for, so that a number alone is one
     */
    static Optional<String> in(Heard heard, String language, boolean asked) {
        TimeWish wish = new TimeWish(heard, language);
        for (int i = 0; i < heard.size(); i++) {
            Optional<String> said = wish.at(i, asked);
            if (said.isPresent()) {
                return said;
            }
        }
        Optional<String> loose = LOOSE.first(heard.tokens());
        return loose.isEmpty() && asked ? INDIFFERENT.first(heard.tokens()) : loose;
    }

    private Optional<String> at(int i, boolean asked) {
        Clock clock = clock(i);
        if (clock == null || !(asked || clock.certain || LEADS.contains(heard.lower(i - 1)))) {
            return Optional.empty();
        }
        String lead = heard.lower(i - 1);
        boolean kept = Set.of("after", "before", "around", "about", "by").contains(lead);
        return Optional.of((kept ? lead : "at") + ' ' + words(clock));
    }

    private String words(Clock clock) {
        int half = half(clock.end);
        if (clock.hour > 12 || half >= 0) {
            int hour = clock.hour > 12 ? clock.hour : clock.hour % 12 + 12 * half;
            return speech.withPartOfDay(LocalTime.of(hour % 24, clock.minute));
        }
        return clock.hour == 12 && clock.minute == 0
                ? speech.of(LocalTime.NOON)
                : speech.of(LocalTime.of(clock.hour % 12 == 0 ? 12 : clock.hour, clock.minute));
    }

    /** 0 for a time before noon, 1 after, -1 when that was not said. */
    private int half(int end) {
        String word = heard.lower(end);
        String next = heard.lower(end + 1);
        if (word.equals("am") || word.equals("a") && next.equals("m")) {
            return 0;
        }
        if (word.equals("pm") || word.equals("p") && next.equals("m")) {
            return 1;
        }
        String part = word.equals("in") && next.equals("the") ? heard.lower(end + 2) : word;
        return switch (part) {
            case "morning" -> 0;
            case "afternoon", "evening" -> 1;
            default -> -1;
        };
    }

    private Clock clock(int i) {
        String word = heard.lower(i);
        if (heard.lower(i + 1).equals("past") || heard.lower(i + 1).equals("to")) {
            return fromFraction(word, heard.lower(i + 1).equals("to"), i);
        }
        if (word.matches("[0-9]{1,2}[:.][0-9]{2}(am|pm)?")) {
            return fromDigits(word, i);
        }
        if (word.matches("[0-9]{1,2}(am|pm)")) {
            int hour = Integer.parseInt(word.substring(0, word.length() - 2));
            return Clock.of(inHalf(hour, word), 0, i + 1, true);
        }
        return fromHour(i);
    }

    private Clock fromFraction(String fraction, boolean before, int i) {
        int minute =
                switch (fraction) {
                    case "half" -> 30;
                    case "quarter" -> 15;
                    default -> MINUTES.getOrDefault(fraction, fraction.equals("five") ? 5 : 0);
                };
        int hour = hour(heard.lower(i + 2));
        if (minute == 0 || hour < 0) {
            return null;
        }
        return before
                ? Clock.of((hour + 11) % 12 == 0 ? 12 : (hour + 11) % 12, 60 - minute, i + 3, true)
                : Clock.of(hour, minute, i + 3, true);
    }

    private static Clock fromDigits(String word, int i) {
        String[] parts = word.replaceAll("[ap]m$", "").split("[:.]");
        return Clock.of(
                inHalf(Integer.parseInt(parts[0]), word), Integer.parseInt(parts[1]), i + 1, true);
    }

    private Clock fromHour(int i) {
        int hour = hour(heard.lower(i));
        if (hour < 0) {
            return null;
        }
        String next = heard.lower(i + 1);
        if (next.equals("o'clock") || next.equals("oclock")) {
            return Clock.of(hour, 0, i + 2, true);
        }
        if (MINUTES.containsKey(next)) {
            boolean five = heard.lower(i + 2).equals("five");
            return Clock.of(hour, MINUTES.get(next) + (five ? 5 : 0), i + (five ? 3 : 2), false);
        }
        return Clock.of(hour, 0, i + 1, half(i + 1) >= 0);
    }

    private static int hour(String word) {
        if (word.matches("[0-9]{1,2}")) {
            int hour = Integer.parseInt(word);
            return hour >= 1 && hour <= 23 ? hour : -1;
        }
        return HOURS.getOrDefault(word, -1);
    }

    private static int inHalf(int hour, String word) {
        if (word.endsWith("pm")) {
            return hour < 12 ? hour + 12 : hour;
        }
        return word.endsWith("am") && hour == 12 ? 24 : hour;
    }

    /**
     * A time on the clock.
     *
     * @param end one past its last word
     * @param certain whether it cannot be anything else
     */
    private record Clock(int hour, int minute, int end, boolean certain) {
        static Clock of(int hour, int minute, int end, boolean certain) {
            boolean exists = hour >= 1 && hour <= 24 && minute >= 0 && minute < 60;
            return exists ? new Clock(hour, minute, end, certain) : null;
        }
    }
}
