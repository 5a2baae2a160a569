/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.vetbell.call.Reply;

/** Whatever a caller says, in whatever order, the receptionist stays in bounds. */
class ReceptionistPropertiesTest {
    private static final int LONGEST_REPLY = 900;

    @Property(tries = 400)
    void everyConversationStaysInBounds(@ForAll("conversations") List<String> conversation) {
        Talk talk = new Talk();
        for (String said : conversation) {
            Reply reply = talk.caller(said).last();
            assertThat(reply.sentences()).isNotEmpty().noneMatch(String::isBlank);
            assertThat(talk.said()).hasSizeLessThan(LONGEST_REPLY);
            assertThat(reply.notebook().notes()).hasSizeLessThanOrEqualTo(16);
        }
    }

    @Property(tries = 400)
    void keysStayInBoundsToo(
            @ForAll("conversations") List<String> conversation, @ForAll String keys) {
        Talk talk = new Talk();
        conversation.forEach(talk::caller);
        assertThat(talk.keys(keys).last().sentences()).isNotEmpty();
    }

    @Provide
    Arbitrary<List<String>> conversations() {
        Arbitrary<String> sensible =
                Arbitraries.of(
                        "book an appointment",
                        "change my appointment",
                        "cancel",
                        "Jo Miller",
                        "Rex",
                        "my dog Bella",
                        "dog",
                        "a vaccination",
                        "Tuesday",
                        "the 31st",
                        "31st of February",
                        "February 30",
                        "at three",
                        "25:99",
                        "half past",
                        "quarter to one",
                        "yes",
                        "no",
                        "0491 570 006",
                        "double",
                        "plus",
                        "never mind",
                        "start again",
                        "repeat",
                        "bye",
                        "the day",
                        "how much",
                        "where are you",
                        "open on the 29th of February",
                        "next",
                        "triple triple",
                        "twenty twenty",
                        "leave a message",
                        "12:00pm",
                        "24");
        Arbitrary<String> nonsense = Arbitraries.strings().ofMaxLength(1000);
        return Arbitraries.frequencyOf(Tuple.of(5, sensible), Tuple.of(1, nonsense))
                .list()
                .ofMaxSize(25);
    }
}
