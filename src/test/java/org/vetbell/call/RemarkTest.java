/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers say asks for one word before the answer, for another, or for none. */
class RemarkTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'd like to book my dog in for tomorrow",
                "My name is Anna Berg.",
                "Milo",
                "oh four one two, three four five",
                "it's about my cat, she is limping a bit"
            })
    void tellings(String text) {
        assertThat(Remark.of(text)).isEqualTo(Remark.STATEMENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "when are you open today",
                "Hi, how much is a vaccination for a puppy?",
                "My rabbit eats little. What can you do about it?",
                "and what about Sunday morning"
            })
    void questions(String text) {
        assertThat(Remark.of(text)).isEqualTo(Remark.QUESTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Can you see my dog Milo tomorrow morning please?",
                "are you open on Sundays",
                "so do you take rabbits as well",
                "you do take rabbits, don't you?"
            })
    void questionsThatAYesWouldAnswer(String text) {
        assertThat(Remark.of(text)).isEqualTo(Remark.WHETHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "Yes please.",
                "no, thank you",
                "yes that's right",
                "mm-hm",
                "Okay, I see.",
                "no it is not",
                "hello?",
                "good morning",
                "okay thanks, bye",
                "What?",
                "how much?",
                "can you hear me now",
                "hello, are you there?",
                "sorry, could you say that again",
                "am I talking to a robot here"
            })
    void littleThings(String text) {
        assertThat(Remark.of(text)).isEqualTo(Remark.SLIGHT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my cat died last night",
                "we think it is time to put him to sleep",
                "can I have my old dog put down at home?",
                "how much is euthanasia for a cat?",
                "she passed away this morning",
                "sorry, I'm crying, it's about Bella"
            })
    void graveThings(String text) {
        assertThat(Remark.of(text)).isEqualTo(Remark.GRAVE);
    }

    @Test
    void urgentThings() {
        assertThat(Remark.of("my dog is not breathing")).isEqualTo(Remark.URGENT);
    }

    @Test
    void nothingIsKnownOfNoWords() {
        assertThat(Remark.of(" ")).isEqualTo(Remark.UNKNOWN);
        assertThat(Remark.of("…")).isEqualTo(Remark.UNKNOWN);
    }

    @Property
    void everyTextIsSomething(@ForAll String text) {
        assertThat(Remark.of(text)).isNotNull();
    }
}
