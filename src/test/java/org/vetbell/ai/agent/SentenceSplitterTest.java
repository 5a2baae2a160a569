/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceSplitterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We open at eight. On Sundays we are closed. | We open at eight./On Sundays we are closed.",
                "Yes, of course. What is your name? | Yes, of course./What is your name?",
                "I can help you with that, what is the name? Thanks. | I can help you with that,/what is the name?/Thanks.",
                "Dr. Smith is in at 9 a.m. on Monday. Fine? | Dr. Smith is in at 9 a.m. on Monday./Fine?",
                "It costs 3.50 dollars. Okay? | It costs 3.50 dollars./Okay?",
                "Write to front.desk@harbour.example please. Bye. | Write to front.desk@harbour.example please./Bye.",
                "We close at 6 pm. See you then. | We close at 6 pm./See you then.",
                "Is that right? | Is that right?",
                "J. R. Miller called. Yes. | J. R. Miller called./Yes."
            })
    void cutsWhereOneWouldBreathe(String text, String pieces) {
        assertThat(cut(text)).containsExactly(pieces.split("/"));
    }

    @Test
    void theFirstClauseDoesNotWaitForTheSentence() {
        var splitter = new SentenceSplitter();
        assertThat(splitter.add("I would be happy to help, "))
                .isEqualTo(List.of("I would be happy to help,"));
        assertThat(splitter.add("and after that a later clause, ")).isEmpty();
    }

    @Test
    void markupAndWhatCannotBeSpokenIsLeftOut() {
        assertThat(cut("**Yes**, see [our site](https://x.example) <b>now</b>\u200b. `Bye` 1."))
                .containsExactly("Yes , see our site now .", "Bye 1.");
    }

    @Property
    void nothingIsLostAndNothingIsAdded(
            @ForAll
                    List<
                                    @net.jqwik.api.constraints.AlphaChars
                                    @net.jqwik.api.constraints.StringLength(min = 1, max = 9)
                                    String>
                            words) {
        String text = String.join(" ", words);
        assertThat(String.join(" ", cut(text))).isEqualTo(text);
    }

    @Test
    void aSentenceWithoutEndIsCutSomewhere() {
        assertThat(cut("word ".repeat(200)).size()).isGreaterThan(2);
    }

    private static List<String> cut(String text) {
        var splitter = new SentenceSplitter();
        List<String> pieces = new ArrayList<>();
        for (char c : text.toCharArray()) {
            pieces.addAll(splitter.add(String.valueOf(c)));
        }
        String rest = splitter.rest();
        if (!rest.isEmpty()) {
            pieces.add(rest);
        }
        return pieces;
    }
}
