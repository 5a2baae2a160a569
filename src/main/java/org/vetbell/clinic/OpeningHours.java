/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.clinic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When a practice is open, in its own local time: a weekly pattern, and dates that differ from it.
 *
 * @param week open spans of each weekday, in order; a missing day is closed
 * @param exceptions dates with spans of their own; an empty list is a holiday
 */
public record OpeningHours(
        Map<DayOfWeek, List<OpenSpan>> week, Map<LocalDate, List<OpenSpan>> exceptions) {
    private static final int DAYS_AHEAD = 60;

    public OpeningHours {
        week = Map.copyOf(week);
        exceptions = Map.copyOf(exceptions);
    }

    /** The open spans of one date, in order; empty when the practice stays closed. */
    public List<OpenSpan> on(LocalDate date) {
        List<OpenSpan> special = exceptions.get(date);
        return special != null ? special : week.getOrDefault(date.getDayOfWeek(), List.of());
    }

    /** Whether the practice is open at that local moment. */
    public boolean openAt(LocalDateTime moment) {
        return on(moment.toLocalDate()).stream().anyMatch(s -> s.contains(moment.toLocalTime()));
    }

    /** The next moment after {@code moment} at which the practice opens, within sixty days. */
    public Optional<LocalDateTime> nextOpening(LocalDateTime moment) {
        for (int day = 0; day <= DAYS_AHEAD; day++) {
            LocalDate date = moment.toLocalDate().plusDays(day);
            for (OpenSpan span : on(date)) {
                LocalDateTime opening = date.atTime(span.from());
                if (opening.isAfter(moment)) {
                    return Optional.of(opening);
                }
            }
        }
        return Optional.empty();
    }
}
