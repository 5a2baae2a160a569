/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vetbell.clinic.SpokenDay;
import org.vetbell.triage.Lexicon;

/**
 * A day a caller asked for.
 *
 * @param said in our words, fit to follow "for" or stand alone: "next Tuesday", "tomorrow"
 * @param date which day that is, when there is no doubt
 */
record DayWish(String said, Optional<LocalDate> date) {
    private static final Map<String, DayOfWeek> SHORT =
            Map.of(
                    "mon",
                    DayOfWeek.MONDAY,
                    "tues",
                    DayOfWeek.TUESDAY,
                    "tue",
                    DayOfWeek.TUESDAY,
                    "wed",
                    DayOfWeek.WEDNESDAY,
                    "thurs",
                    DayOfWeek.THURSDAY,
                    "thu",
                    DayOfWeek.THURSDAY,
                    "fri",
                    DayOfWeek.FRIDAY,
                    "sat",
                    DayOfWeek.SATURDAY,
                    "sun",
                    DayOfWeek.SUNDAY);

    /** "Since Tuesday", "last Tuesday": not a wish. */
    private static final Set<String> PAST = Set.of("since", "last", "from", "yesterday");

    private static final Lexicon LOOSE =
            Lexicon.of(
                    """
                    as soon as possible: asap; soon as . possible|can; earliest; soonest; next|first available; straight|right away
                    the weekend: the|this|next weekend
                    next week: next week
                    this week: this week
                    """);

    /** Answers that mean little unless a day was asked for. */
    private static final Lexicon INDIFFERENT =
            Lexicon.of(
                    """
                    any day: any; anytime; anyday; whenever; not . mind|matter|care|fussed; flexible; either
                    the weekend: weekend; weekends
                    """);

    /**
     * The day in {@code heard}, seen from {@code today}.
     *
     * @param asked whether a day was asked for
     */
    static Optional<DayWish> in(Heard heard, LocalDate today, boolean asked) {
        for (int i = 0; i < heard.size(); i++) {
            Optional<DayWish> wish = at(heard, i, today);
            if (wish.isPresent()) {
                return wish;
            }
        }
        Optional<String> loose = LOOSE.first(heard.tokens());
        if (loose.isEmpty() && asked) {
            loose = INDIFFERENT.first(heard.tokens());
        }
        return loose.map(said -> new DayWish(said, Optional.empty()));
    }

    private static Optional<DayWish> at(Heard heard, int i, LocalDate today) {
        String word = heard.lower(i);
        if (PAST.contains(heard.lower(i - 1))) {
            return Optional.empty();
        }
        Optional<DayWish> date = CalendarDate.at(heard, i, today).map(DayWish::exactly);
        if (date.isPresent()) {
            return date;
        }
        return switch (word) {
            case "today", "tonight" -> Optional.of(new DayWish("today", Optional.of(today)));
            case "tomorrow" -> Optional.of(tomorrow(heard, i, today));
            default -> weekday(word).map(day -> onWeekday(heard, i, day, today));
        };
    }

    private static DayWish tomorrow(Heard heard, int i, LocalDate today) {
        boolean after = heard.lower(i - 1).equals("after");
        return after
                ? new DayWish("the day after tomorrow", Optional.of(today.plusDays(2)))
                : new DayWish("tomorrow", Optional.of(today.plusDays(1)));
    }

    private static DayWish onWeekday(Heard heard, int i, DayOfWeek day, LocalDate today) {
        LocalDate next = today.with(TemporalAdjusters.next(day));
        // Whether "next Tuesday" is the coming one or that after it is for staff to ask.
        boolean later = heard.lower(i - 1).equals("next");
        return later
                ? new DayWish("next " + SpokenDay.of(day), Optional.empty())
                : new DayWish(SpokenDay.of(day), Optional.of(next));
    }

    private static DayWish exactly(LocalDate date) {
        return new DayWish(SpokenDay.inFull(date), Optional.of(date));
    }

    private static Optional<DayOfWeek> weekday(String word) {
        String name = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        for (DayOfWeek day : DayOfWeek.values()) {
            String full = day.name().toLowerCase(Locale.ROOT);
            if (name.equals(full) || name.equals(full + "s")) {
                return Optional.of(day);
            }
        }
        return Optional.ofNullable(SHORT.get(name));
    }
}
