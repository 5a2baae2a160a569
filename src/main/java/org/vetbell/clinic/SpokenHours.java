/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.clinic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A practice's opening hours in sentences that can be spoken. */
public final class SpokenHours {
    private final OpeningHours hours;
    private final SpokenTime times;

    /** The hours of {@code clinic} in its language variant. */
    public SpokenHours(Clinic clinic) {
        hours = clinic.hours();
        times = new SpokenTime(clinic.voice().language());
    }

    /** Whether the practice is open, and until or from when. */
    public String now(LocalDateTime moment) {
        return closingAfter(moment)
                .map(end -> "We are open today until " + times.of(end) + ".")
                .orElseGet(() -> "We are closed at the moment. " + nextOpening(moment));
    }

    /** When the practice opens again. */
    public String nextOpening(LocalDateTime moment) {
        return hours.nextOpening(moment)
                .map(
                        next ->
                                "We open again "
                                        + SpokenDay.of(next.toLocalDate(), moment.toLocalDate())
                                        + " at "
                                        + times.withPartOfDay(next.toLocalTime())
                                        + ".")
                .orElse("I do not know yet when we open again.");
    }

    /** The hours of one day, seen from {@code today}. */
    public String day(LocalDate date, LocalDate today) {
        List<OpenSpan> spans = hours.on(date);
        String day = SpokenDay.of(date, today);
        return spans.isEmpty()
                ? "We are closed " + day + "."
                : "We are open " + day + " " + spans(spans) + ".";
    }

    /** The usual week, days of equal hours together; begins on Monday. */
    public String week() {
        List<String> parts = new ArrayList<>();
        List<String> closed = new ArrayList<>();
        DayOfWeek[] days = DayOfWeek.values();
        int first = 0;
        while (first < days.length) {
            int last = lastLike(days, first);
            if (usual(days[first]).isEmpty()) {
                closed.add(days(days[first], days[last]));
            } else {
                parts.add(days(days[first], days[last]) + " " + spans(usual(days[first])));
            }
            first = last + 1;
        }
        if (parts.isEmpty()) {
            return "We have no regular opening hours.";
        }
        String open = "We are open " + String.join(", and ", parts) + ".";
        return closed.isEmpty()
                ? open
                : open + " We are closed " + String.join(" and ", closed) + ".";
    }

    private Optional<LocalTime> closingAfter(LocalDateTime moment) {
        return hours.on(moment.toLocalDate()).stream()
                .filter(span -> span.contains(moment.toLocalTime()))
                .map(OpenSpan::to)
                .findFirst();
    }

    private List<OpenSpan> usual(DayOfWeek day) {
        return hours.week().getOrDefault(day, List.of());
    }

    private int lastLike(DayOfWeek[] days, int first) {
        int last = first;
        while (last + 1 < days.length && usual(days[last + 1]).equals(usual(days[first]))) {
            last++;
        }
        return last;
    }

    private static String days(DayOfWeek first, DayOfWeek last) {
        return first == last
                ? "on " + SpokenDay.of(first)
                : SpokenDay.of(first) + " to " + SpokenDay.of(last);
    }

    private String spans(List<OpenSpan> spans) {
        return spans.stream()
                .map(
                        s ->
                                "from "
                                        + times.withPartOfDay(s.from())
                                        + " to "
                                        + times.withPartOfDay(s.to()))
                .collect(Collectors.joining(" and "));
    }
}
