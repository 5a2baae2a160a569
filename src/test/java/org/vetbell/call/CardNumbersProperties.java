/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any number, however it is said. */
class CardNumbersProperties {
    private static final List<String> DIGITS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    @Property
    void aCardNumberIsAlwaysHidden(@ForAll("cards") String card, @ForAll("ways") List<Way> ways) {
        String hidden = CardNumbers.hidden("it is " + said(card, ways) + " thank you");

        assertThat(hidden).startsWith("it is ").endsWith(" thank you").contains("*".repeat(11));
        assertThat(digits(hidden)).isEqualTo(card.substring(card.length() - 2));
    }

    @Property
    void aTelephoneNumberNeverIs(@ForAll("phones") String phone, @ForAll("ways") List<Way> ways) {
        String text =
                phone.startsWith("+")
                        ? "it is +" + said(phone.substring(1), ways) + " thank you"
                        : "it is " + said(phone, ways) + " thank you";

        assertThat(CardNumbers.hidden(text)).isEqualTo(text);
    }

    @Property
    void whatIsHiddenStaysAsItIs(@ForAll("texts") String text) {
        String hidden = CardNumbers.hidden(text);

        assertThat(CardNumbers.hidden(hidden)).isEqualTo(hidden);
    }

    @Provide
    Arbitrary<String> cards() {
        Arbitrary<String> visa = body("4", 14);
        Arbitrary<String> shortVisa = body("4", 11);
        Arbitrary<String> longVisa = body("4", 17);
        Arbitrary<String> master = body("5", 14);
        Arbitrary<String> newMaster = body("22", 13);
        Arbitrary<String> amex = body("34", 12);
        Arbitrary<String> diners = body("36", 11);
        return Arbitraries.oneOf(visa, shortVisa, longVisa, master, newMaster, amex, diners)
                .map(CardNumbersProperties::checked);
    }

    private static Arbitrary<String> body(String begin, int more) {
        return Arbitraries.strings().numeric().ofLength(more).map(rest -> begin + rest);
    }

    @Provide
    Arbitrary<String> phones() {
        Arbitrary<String> national = Arbitraries.strings().numeric().ofMinLength(6).ofMaxLength(12);
        Arbitrary<String> international =
                Arbitraries.strings().numeric().ofMinLength(7).ofMaxLength(15).map(d -> "+" + d);
        return Arbitraries.oneOf(national, international);
    }

    @Provide
    Arbitrary<List<Way>> ways() {
        return Combinators.combine(
                        Arbitraries.of(Sound.values()), Arbitraries.of(" ", "-", ", ", " um "))
                .as(Way::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("0123456789 -+*x").ofMaxLength(60);
    }

    /** How one digit is said. */
    enum Sound {
        FIGURE,
        WORD,
        DOUBLED
    }

    /** How one digit is said, and what stands behind it. */
    record Way(Sound sound, String behind) {}

    private static String said(String number, List<Way> ways) {
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < number.length(); i++) {
            Way way = ways.get(i % ways.size());
            int digit = number.charAt(i) - '0';
            boolean twice = i + 1 < number.length() && number.charAt(i + 1) == number.charAt(i);
            boolean doubled = way.sound() == Sound.DOUBLED && twice;
            said.append(
                    doubled
                            ? "double " + DIGITS.get(digit)
                            : way.sound() == Sound.FIGURE
                                    ? String.valueOf(digit)
                                    : DIGITS.get(digit));
            i += doubled ? 1 : 0;
            said.append(i + 1 < number.length() ? way.behind() : "");
        }
        return said.toString();
    }

    private static String checked(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = body.charAt(body.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return body + (10 - sum % 10) % 10;
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }
}
