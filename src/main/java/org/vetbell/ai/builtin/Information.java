/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vetbell.clinic.Clinic;
import org.vetbell.clinic.SpokenAddress;
import org.vetbell.clinic.SpokenDay;
import org.vetbell.clinic.SpokenHours;
import org.vetbell.triage.Lexicon;

/** Answers from what the clinic tells about itself. */
final class Information {
    private static final int HOLIDAYS_AHEAD = 60;

    private static final Lexicon HOURS_OF =
            Lexicon.of(
                    """
                    now: now; right now; at the moment; currently; still open; open|close today; today
                    christmas: christmas; xmas
                    boxing: boxing day
                    newyear: new year
                    holiday: holiday; holidays; easter; anzac; thanksgiving; memorial; labour|labor day; independence
                    """);

    private Information() {}

    /** The opening hours asked about: now, of a day, of holidays, or of the week. */
    static List<String> hours(Turn turn) {
        Clinic clinic = turn.clinic();
        SpokenHours hours = new SpokenHours(clinic);
        LocalDate today = turn.moment().toLocalDate();
        Optional<String> named = HOURS_OF.first(turn.heard().tokens());
        Optional<LocalDate> date =
                named.flatMap(name -> holiday(name, today))
                        .or(() -> Facts.day(turn, false).flatMap(DayWish::date));
        if (named.filter("now"::equals).isPresent()) {
            return List.of(hours.now(turn.moment()));
        }
        if (date.isPresent()) {
            return List.of(hours.day(date.get(), today));
        }
        if (named.isPresent()) {
            return List.of(holidays(clinic, today));
        }
        return List.of(hours.now(turn.moment()), hours.week());
    }

    /** Hours and address, as the keypad asks for them. */
    static List<String> hoursAndAddress(Turn turn) {
        SpokenHours hours = new SpokenHours(turn.clinic());
        return List.of(hours.now(turn.moment()), hours.week(), address(turn.clinic()));
    }

    static String address(Clinic clinic) {
        return "You find us at " + SpokenAddress.of(clinic.address()) + ".";
    }

    private static Optional<LocalDate> holiday(String name, LocalDate today) {
        return switch (name) {
            case "christmas" -> Optional.of(coming(Month.DECEMBER, 25, today));
            case "boxing" -> Optional.of(coming(Month.DECEMBER, 26, today));
            case "newyear" -> Optional.of(coming(Month.JANUARY, 1, today));
            default -> Optional.empty();
        };
    }

    private static LocalDate coming(Month month, int day, LocalDate today) {
        LocalDate date = LocalDate.of(today.getYear(), month, day);
        return date.isBefore(today) ? date.plusYears(1) : date;
    }

    private static String holidays(Clinic clinic, LocalDate today) {
        List<String> closed = new ArrayList<>();
        clinic.hours().exceptions().entrySet().stream()
                .filter(e -> e.getValue().isEmpty() && !e.getKey().isBefore(today))
                .filter(e -> e.getKey().isBefore(today.plusDays(HOLIDAYS_AHEAD)))
                .sorted(Map.Entry.comparingByKey())
                .limit(3)
                .forEach(e -> closed.add(SpokenDay.inFull(e.getKey())));
        return closed.isEmpty()
                ? "I have no holidays noted for the coming weeks."
                : "We will be closed on " + String.join(", and on ", closed) + ".";
    }
}
