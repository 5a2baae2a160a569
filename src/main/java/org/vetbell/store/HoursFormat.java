/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vetbell.clinic.OpenSpan;
import org.vetbell.clinic.OpeningHours;

/** The JSON form of opening hours: lists of spans like {@code "08:00-18:30"} by day or date. */
final class HoursFormat {
    private HoursFormat() {}

    static OpeningHours read(JsonPart hours, Optional<JsonPart> holidays) {
        Map<DayOfWeek, List<OpenSpan>> week = new EnumMap<>(DayOfWeek.class);
        hours.fields().forEach((day, spans) -> week.put(day(day, spans), spans(spans)));
        Map<LocalDate, List<OpenSpan>> dates = new LinkedHashMap<>();
        holidays.ifPresent(
                h ->
                        h.fields()
                                .forEach(
                                        (date, spans) ->
                                                dates.put(date(date, spans), spans(spans))));
        return new OpeningHours(week, dates);
    }

    private static DayOfWeek day(String name, JsonPart place) {
        return List.of(DayOfWeek.values()).stream()
                .filter(d -> d.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> place.wrong("is no day; days are monday to sunday"));
    }

    private static LocalDate date(String text, JsonPart place) {
        return place.checked(() -> LocalDate.parse(text));
    }

    /** The spans of one day, which must follow one another. */
    private static List<OpenSpan> spans(JsonPart list) {
        List<OpenSpan> spans = list.items().stream().map(HoursFormat::span).toList();
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).from().isBefore(spans.get(i - 1).to())) {
                throw list.wrong("spans must not overlap and stand in order");
            }
        }
        return spans;
    }

    private static OpenSpan span(JsonPart part) {
        String[] ends = part.text().split("-", -1);
        if (ends.length != 2) {
            throw part.wrong("must look like 08:00-18:30");
        }
        return part.checked(
                () ->
                        new OpenSpan(
                                LocalTime.parse(ends[0].strip()),
                                LocalTime.parse(ends[1].strip())));
    }
}
