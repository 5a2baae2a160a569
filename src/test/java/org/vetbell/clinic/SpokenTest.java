/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vetbell.fake.SampleClinics;

/** How times, days, numbers, addresses and hours are said. */
class SpokenTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    08:00, eight o'clock,     eight
                    18:30, half past six,     six thirty
                    09:15, quarter past nine, nine fifteen
                    09:45, quarter to ten,    nine forty five
                    12:00, midday,            noon
                    00:00, midnight,          midnight
                    13:05, one oh five,       one oh five
                    12:45, quarter to one,    twelve forty five
                    """)
    void timesAreSaidAsPeopleThereSayThem(LocalTime time, String australian, String american) {
        assertThat(new SpokenTime("en-AU").of(time)).isEqualTo(australian);
        assertThat(new SpokenTime("en-US").of(time)).isEqualTo(american);
    }

    @Test
    void aTimeMayTellThePartOfTheDay() {
        SpokenTime times = new SpokenTime("en-AU");
        assertThat(times.withPartOfDay(LocalTime.of(8, 0))).isEqualTo("eight in the morning");
        assertThat(times.withPartOfDay(LocalTime.of(18, 30)))
                .isEqualTo("half past six in the evening");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2026-11-23, today
                    2026-11-24, tomorrow
                    2026-11-27, on Friday
                    2026-12-25, on Friday the 25th of December
                    2026-12-01, on Tuesday the 1st of December
                    """)
    void daysAreSaidAsShortAsTheyAreClear(LocalDate date, String said) {
        assertThat(SpokenDay.of(date, MONDAY)).isEqualTo(said);
    }

    @Test
    void numbersAreSaidDigitByDigit() {
        assertThat(SpokenDigits.of("0255500199")).isEqualTo("0 2, 5 5 5 0, 0 1 9 9");
        assertThat(SpokenDigits.ending("+61255500199")).isEqualTo("1 9 9");
        assertThat(SpokenDigits.of("")).isEmpty();
    }

    @Test
    void addressesAreSaidInFull() {
        assertThat(SpokenAddress.of("12 Wharf St, Balmain NSW 2041"))
                .isEqualTo("12 Wharf Street, Balmain N S W 2 0 4 1");
    }

    @Test
    void hoursAreSaidInSentences() {
        SpokenHours hours = new SpokenHours(SampleClinics.harbour());
        LocalDateTime open = MONDAY.atTime(10, 0);
        LocalDateTime friday = LocalDate.of(2026, 11, 27).atTime(20, 0);

        assertThat(hours.now(open)).isEqualTo("We are open today until half past six.");
        assertThat(hours.now(friday))
                .isEqualTo(
                        "We are closed at the moment. We open again on Monday at eight in the morning.");
        assertThat(hours.day(MONDAY.plusDays(6), MONDAY)).isEqualTo("We are closed on Sunday.");
        assertThat(hours.week())
                .isEqualTo(
                        "We are open Monday to Friday from eight in the morning to half past six in the"
                                + " evening. We are closed Saturday to Sunday.");
    }
}
