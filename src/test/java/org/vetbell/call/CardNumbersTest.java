/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "4111111111111111, **************11",
        "my card is 4111 1111 1111 1111 thanks, my card is **************11 thanks",
        "4111-1111-1111-1111., **************11.",
        "3782 822463 10005, *************05",
        "four one one one double one double one triple one one um one one one one, **************11",
        "fifty five fifty five 5555 5555 forty four forty four, **************44",
    })
    void areHiddenButForTheLastTwoDigits(String said, String hidden) {
        assertThat(CardNumbers.hidden(said)).isEqualTo(hidden);
    }

    @Test
    void whatIsReadOutBehindOneIsNoCoverForIt() {
        assertThat(CardNumbers.hidden("4111 1111 1111 1111 12 27 123"))
                .startsWith("**************11");
        assertThat(CardNumbers.hidden("41111111111111111227")).doesNotContain("4111");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my number is 0255 500 199",
                "+61 491 570 006",
                "+4915123456789",
                "the microchip is 956000012345678",
                "4111 1111 1111 1112",
                "I have one dog and two cats",
                "",
            })
    void otherNumbersStay(String said) {
        assertThat(CardNumbers.hidden(said)).isEqualTo(said);
    }

    @Test
    void oneThatComesInPiecesIsHiddenFromWhereItIsKnown() {
        CallState state = CallState.initial().with(CallerTurn.NONE.said("4111 1111 1111"));
        CallEvent event = new CallEvent.CallerSaid(Instant.EPOCH, StepId.NONE, "1111 yes", 1);
        assertThat(CardNumbers.hidden(state, event))
                .isEqualTo(new CallEvent.CallerSaid(Instant.EPOCH, StepId.NONE, "**** yes", 1));
    }

    @Test
    void oneThatIsStillBeingSaidIsNotWrittenDownAsFarAsItIsKnown() {
        CallEvent event = new CallEvent.CallerSaying(Instant.EPOCH, "it is 4111 1111 11");
        assertThat(CardNumbers.hidden(CallState.initial(), event))
                .isEqualTo(new CallEvent.CallerSaying(Instant.EPOCH, "it is **********"));
        CallEvent few = new CallEvent.CallerSaying(Instant.EPOCH, "it is 4111");
        assertThat(CardNumbers.hidden(CallState.initial(), few)).isEqualTo(few);
    }

    @Test
    void aTelephoneNumberThatWasAskedForIsWrittenDownWhileItIsBeingSaid() {
        CallState asked =
                CallState.initial()
                        .with(Talk.NEW.expecting(new Expecting(Expecting.Kind.NUMBER, List.of())));
        CallEvent event = new CallEvent.CallerSaying(Instant.EPOCH, "0255 500 199");
        assertThat(CardNumbers.hidden(asked, event)).isEqualTo(event);
    }

    @Test
    void oneThatIsKeyedIsNotWrittenDownEither() {
        CallEvent event = new CallEvent.KeysPressed(Instant.EPOCH, StepId.NONE, "4111111111111111");
        assertThat(CardNumbers.hidden(CallState.initial(), event))
                .isEqualTo(new CallEvent.KeysPressed(Instant.EPOCH, StepId.NONE, "11"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111 1111",
                "my credit card is",
                "the card number",
                "CVV one two three",
                "**************11",
            })
    void soundsLikeACard(String said) {
        assertThat(CardNumbers.spokenOf(said, false)).isTrue();
    }

    @Test
    void aTelephoneNumberThatWasAskedForDoesNot() {
        assertThat(CardNumbers.spokenOf("0255 500 199", true)).isFalse();
        assertThat(CardNumbers.spokenOf("0255 500 199", false)).isTrue();
        assertThat(CardNumbers.spokenOf("my card number is", true)).isTrue();
        for (String said : List.of("", "hello", "he ate a card", "plus 6 1 4 9 1 5 7 0")) {
            assertThat(CardNumbers.spokenOf(said, false)).as(said).isFalse();
        }
    }
}
