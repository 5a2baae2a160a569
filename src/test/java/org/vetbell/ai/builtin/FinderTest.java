/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Single facts in a caller's words. */
class FinderTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final String NONE = "-";

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    Tuesday,                            Tuesday,                      2026-11-24
                    on Monday please,                   Monday,                       2026-11-30
                    tomorrow,                           tomorrow,                     2026-11-24
                    the day after tomorrow,             the day after tomorrow,       2026-11-25
                    today if possible,                  today,                        2026-11-23
                    next Tuesday,                       next Tuesday,                 -
                    this Friday,                        Friday,                       2026-11-27
                    the fifteenth of December,          Tuesday the 15th of December, 2026-12-15
                    December 15,                        Tuesday the 15th of December, 2026-12-15
                    15th December,                      Tuesday the 15th of December, 2026-12-15
                    the twenty first,                   Monday the 21st of December,  2026-12-21
                    on the 30th,                        Monday the 30th of November,  2026-11-30
                    January the third,                  Sunday the 3rd of January,    2027-01-03
                    next week,                          next week,                    -
                    as soon as you can,                 as soon as possible,          -
                    whenever,                           any day,                      -
                    I don't mind,                       any day,                      -
                    since Tuesday,                      -,                            -
                    the 31st of February,               -,                            -
                    may I,                              -,                            -
                    purple,                             -,                            -
                    """)
    void findsTheDay(String said, String day, String date) {
        var wish = DayWish.in(Heard.of(said), MONDAY, true);
        assertThat(wish.map(DayWish::said).orElse(NONE)).isEqualTo(day);
        assertThat(wish.flatMap(DayWish::date).map(LocalDate::toString).orElse(NONE))
                .isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    at three,                   at three o'clock
                    three,                      at three o'clock
                    3 pm,                       at three in the afternoon
                    3pm,                        at three in the afternoon
                    10:30,                      at half past ten
                    10:30 am,                   at half past ten in the morning
                    half past two,              at half past two
                    quarter to four,            at quarter to four
                    quarter past nine,          at quarter past nine
                    ten thirty,                 at half past ten
                    after three,                after three o'clock
                    before ten,                 before ten o'clock
                    around nine in the morning, around nine in the morning
                    twelve,                     at midday
                    noon,                       at midday
                    15:00,                      at three in the afternoon
                    nine forty five,            at quarter to ten
                    in the morning,             in the morning
                    afternoon,                  in the afternoon
                    late afternoon please,      in the late afternoon
                    first thing,                first thing in the morning
                    any time,                   at any time
                    I don't mind,               at any time
                    lunchtime,                  at lunchtime
                    25:00,                      -
                    purple,                     -
                    """)
    void findsTheTime(String said, String time) {
        assertThat(TimeWish.in(Heard.of(said), "en-AU", true).orElse(NONE)).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    I have two dogs                     | -
                    good morning, I'd like to book      | -
                    she is nine                         | -
                    Tuesday at three                    | at three o'clock
                    tomorrow morning                    | in the morning
                    """)
    void aTimeNotAskedForMustBeClear(String said, String time) {
        assertThat(TimeWish.in(Heard.of(said), "en-AU", false).orElse(NONE)).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0491 570 006                                        | 0491570006
                    oh four nine one five seven zero double oh six      | 0491570006
                    it's zero four nine one, 570, zero zero six         | 0491570006
                    plus six one two five five five                     | +612555
                    +61 491 570 006                                     | +61491570006
                    triple five one two three                           | 555123
                    one eight hundred fifty five twenty                 | 18005520
                    five five five, oh one two three                    | 5550123
                    my number is 555 0123 and that's it                 | 5550123
                    (02) 5550-0199                                      | 0255500199
                    no idea                                             | ''
                    """)
    void findsTheNumber(String said, String number) {
        assertThat(SpokenNumber.in(Heard.of(said))).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Jo Miller                   | Jo Miller
                    it's Jo Miller              | Jo Miller
                    my name is jo miller        | Jo Miller
                    My name's Mary O'Brien      | Mary O'Brien
                    this is Anne-Marie Jones    | Anne-Marie Jones
                    um, Jo, thanks              | Jo
                    hi I'm Priya Raghavan       | Priya Raghavan
                    Jo Miller speaking          | Jo Miller
                    yes                         | -
                    I would like to book        | -
                    why do you need to know all of these things about people like me | -
                    """)
    void findsTheOwner(String said, String name) {
        assertThat(Owner.answered(Heard.of(said)).orElse(NONE)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    my dog Bella needs a vaccination    | Bella | dog
                    it's for Bella                      | Bella | -
                    my cat called Mister Fluff          | Mister Fluff | cat
                    her name is Luna, she's a kitten    | Luna | cat
                    a rabbit named thumper              | Thumper | rabbit
                    my dog limps on walks               | - | dog
                    I'd like to book for Tuesday        | - | -
                    our guinea pig Pip                  | Pip | guinea pig
                    my labrador Max                     | Max | dog
                    """)
    void findsThePet(String said, String name, String species) {
        Heard heard = Heard.of(said);
        assertThat(Pet.nameIn(heard).orElse(NONE)).isEqualTo(name);
        assertThat(Pet.speciesIn(heard).orElse(NONE)).isEqualTo(species);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Rex                     | Rex
                    his name is Rex         | Rex
                    it's bella              | Bella
                    Bella the dog           | Bella
                    a dog called Rex        | Rex
                    she's called Princess   | Princess
                    um                      | -
                    """)
    void findsThePetThatWasAskedFor(String said, String name) {
        assertThat(Pet.nameAnswered(Heard.of(said)).orElse(NONE)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    yes                     | YES
                    yes please              | YES
                    that's right            | YES
                    yep that's correct      | YES
                    no worries              | YES
                    sounds good             | YES
                    no                      | NO
                    no thank you            | NO
                    that's not right        | NO
                    nope                    | NO
                    that's wrong            | NO
                    not really              | NO
                    purple                  | -
                    """)
    void findsYesAndNo(String said, String answer) {
        assertThat(YesNo.in(Heard.of(said)).map(YesNo::name).orElse(NONE)).isEqualTo(answer);
    }
}
