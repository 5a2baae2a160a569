/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeakableTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We close at 6:30 pm. | We close at half past six in the evening.",
                "We close at 6:30. | We close at half past six.",
                "Come at 14:15. | Come at quarter past two in the afternoon.",
                "Open 9am-5pm. | Open nine in the morning to five in the evening.",
                "Open 8:00 a.m. to noon. | Open eight in the morning to noon.",
                "We close at 5 p.m. Goodbye. | We close at five in the evening. Goodbye.",
                "We open at 12 pm. | We open at midday.",
                "The day is 2026-11-27. | The day is twenty seventh of November twenty twenty six."
            })
    void timesAreSaidAsPeopleSayThem(String written, String spoken) {
        assertThat(said(written)).isEqualTo(spoken);
    }

    @Test
    void americansSayTimesTheirWay() {
        assertThat(SpeakableText.of("At 6:30 pm on the 1st, or in 105 minutes.", "en-US"))
                .isEqualTo(
                        "At six thirty in the evening on the first, or in one hundred five"
                                + " minutes.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Call 02 5550 0199. | Call zero two, five five five zero, zero one nine nine.",
                "Call +61 2 5550 0100 now. | Call plus six one two, five five five zero, zero one"
                        + " zero zero now.",
                "Call (555) 010-0200. | Call five five, five zero one zero, zero two zero zero.",
                "I have 0 2, 5 5 5 0, 0 1 9 9. | I have zero two, five five five zero, zero one"
                        + " nine nine.",
                "The code is 00417. | The code is zero zero four one seven."
            })
    void telephoneNumbersAreSpeltInGroups(String written, String spoken) {
        assertThat(said(written)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Press 1. | Press one.",
                "It costs $45.50. | It costs forty five dollars fifty.",
                "It costs $1,250. | It costs one thousand two hundred and fifty dollars.",
                "One for \u00A31, please. | One for one pound, please.",
                "He weighs 12.5 kg. | He weighs twelve point five kilograms.",
                "That is 20% off. | That is twenty percent off.",
                "On the 3rd, 12th or 21st. | On the third, twelfth or twenty first.",
                "Born in 2019. | Born in twenty nineteen.",
                "Born in 2004 or 1905. | Born in two thousand and four or nineteen oh five.",
                "We have 999999 stars. | We have nine hundred and ninety nine thousand nine"
                        + " hundred and ninety nine stars.",
                "We are here 24/7. | We are here twenty four seven.",
                "The K9 unit takes B12. | The K9 unit takes B12."
            })
    void numbersAreWords(String written, String spoken) {
        assertThat(said(written)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 Wharf St, Sydney. | twelve Wharf Street, Sydney.",
                "See Dr. Lee at St Mary. | See Doctor Lee at Saint Mary.",
                "Mon\u2013Fri, e.g. on Wed 3 Dec. | Monday to Friday, for example on Wednesday"
                        + " three December.",
                "Cats & dogs. | Cats and dogs.",
                "About 1 hr or 20 mins. | About one hour or twenty minutes.",
                "Write to jo.smith2@harbour-vets.com. | Write to jo dot smith two at harbour dash"
                        + " vets dot com.",
                "The sun sat low in March, Tuesday was fine. | The sun sat low in March, Tuesday"
                        + " was fine."
            })
    void abbreviationsAreSpelledOut(String written, String spoken) {
        assertThat(said(written)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "**Hello** _there_. | Hello there.",
                "<speak>Hello <break time='10s'/>there</speak> | Hello there",
                "Look at [our page](https://example.com/a?b=c) now. | Look at our page now.",
                "See https://example.com/x. Goodbye. | See. Goodbye.",
                "Hel\u200Blo\u202E there\uFEFF. | Hello there.",
                "Hello \uD83D\uDC36\uFE0F there. | Hello there.",
                "Fish &amp; chips &lt;now&gt;. | Fish and chips now."
            })
    void whatCannotBeSaidIsLeftOut(String written, String spoken) {
        assertThat(said(written)).isEqualTo(spoken);
    }

    @Test
    void tagCharactersAndControlsHideNothing() {
        String hidden = "Hello" + "\uDB40\uDC41\uDB40\uDC42" + "\u0007\nthere.";
        assertThat(said(hidden)).isEqualTo("Hello there.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thank you for calling Harbour Vets.",
                "You are talking to the clinic's automated receptionist.",
                "I didn't catch that - could you say it once more?"
            })
    void plainWordsStayAsTheyAre(String sentence) {
        assertThat(said(sentence)).isEqualTo(sentence);
    }

    @Test
    void otherLanguagesKeepTheirFigures() {
        assertThat(SpeakableText.of("Um 18:30 **Uhr**.", "de-DE")).isEqualTo("Um 18:30 Uhr.");
    }

    @Test
    void hugeTextIsCutAndDoesNotTakeLong() {
        assertThat(said("1".repeat(100_000))).hasSizeLessThan(20_000);
        assertThat(said("<a".repeat(100_000))).hasSizeLessThan(20_000);
        assertThat(said("9 - ".repeat(100_000))).hasSizeLessThan(20_000);
    }

    private static String said(String written) {
        return SpeakableText.of(written, "en-AU");
    }
}
