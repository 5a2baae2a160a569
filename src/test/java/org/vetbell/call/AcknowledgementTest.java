/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcknowledgementTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Okay, we can see Milo.|We can see Milo.",
                "Sure! We open at eight.|We open at eight.",
                "All right. Okay, so, what is your name?|What is your name?",
                "Let’s see… we have time at ten.|We have time at ten.",
                "Of course — at ten.|At ten."
            })
    void isTakenAway(String sentence, String left) {
        assertThat(Acknowledgement.without(List.of(sentence), Remark.STATEMENT))
                .containsExactly(left);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Right now we are closed.",
                "Great Danes are welcome.",
                "Okay we can see Milo.",
                "Sure-footed he is not.",
                "We open at eight, okay?"
            })
    void isNotSeenWhereThereIsNone(String sentence) {
        assertThat(Acknowledgement.without(List.of(sentence), Remark.STATEMENT))
                .containsExactly(sentence);
    }

    @Test
    void aSentenceOfItsOwnGoesWhenOthersFollow() {
        assertThat(Acknowledgement.without(List.of("Sure!", "We open at eight."), Remark.QUESTION))
                .containsExactly("We open at eight.");
    }

    @Test
    void anAnswerThatIsNothingElseStays() {
        assertThat(Acknowledgement.without(List.of("Okay."), Remark.STATEMENT))
                .containsExactly("Okay.");
        assertThat(Acknowledgement.dropped(List.of("Okay."), Remark.STATEMENT)).isEmpty();
    }

    @Test
    void whatAnswersAQuestionOfYesOrNoStays() {
        assertThat(Acknowledgement.without(List.of("Certainly. When?"), Remark.WHETHER))
                .containsExactly("Certainly. When?");
        assertThat(Acknowledgement.without(List.of("Let me see, yes."), Remark.WHETHER))
                .containsExactly("Yes.");
    }

    @Property
    void somethingIsAlwaysLeft(@ForAll("answers") List<String> sentences, @ForAll Remark asked) {
        List<String> rest = Acknowledgement.without(sentences, asked);
        assertThat(rest).hasSizeLessThanOrEqualTo(sentences.size());
        assertThat(rest.isEmpty()).isEqualTo(sentences.isEmpty());
        assertThat(rest).noneMatch(String::isBlank);
    }

    @Property
    void whatIsLeftIsTheEndOfWhatWasSaid(
            @ForAll("answers") List<String> sentences, @ForAll Remark asked) {
        List<String> rest = Acknowledgement.dropped(sentences, asked);
        String before = String.join(" ", sentences).toLowerCase(Locale.ROOT);
        assertThat(before).endsWith(String.join(" ", rest).toLowerCase(Locale.ROOT));
    }

    @Property
    void onceIsEnough(@ForAll("answers") List<String> sentences, @ForAll Remark asked) {
        List<String> rest = Acknowledgement.dropped(sentences, asked);
        assertThat(Acknowledgement.dropped(rest, asked)).isEqualTo(rest);
    }

    @Provide
    Arbitrary<List<String>> answers() {
        Arbitrary<String> piece =
                Arbitraries.of(
                        "Okay",
                        "sure",
                        "Let me see",
                        "right",
                        "Hmm",
                        "we open at eight",
                        "Milo",
                        ", ",
                        ". ",
                        "! ",
                        "… ",
                        " ",
                        " - ");
        return piece.list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(parts -> String.join("", parts))
                .filter(sentence -> !sentence.isBlank())
                .list()
                .ofMaxSize(3);
    }
}
