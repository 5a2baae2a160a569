/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What callers say, and what they want by it. */
class WishTest {
    private static final String SAID =
            """
            HOURS: what are your opening hours | when do you open | what time do you close | are you open now
            HOURS: are you open on Sunday | are you open on public holidays | what time do you shut today
            HOURS: do you open on weekends | how late are you open | your hours please | opening hours
            HOURS: Hi, just wondering what time you close tonight | are you closed on Monday | when are you open
            ADDRESS: where are you | what's your address | where are you located | how do I get there
            ADDRESS: can you give me directions | is there parking | what street are you on | how far are you
            ADDRESS: which suburb are you in | how do I find you | I can't find you, what's the address
            PRICES: how much is a consultation | what does a vaccination cost | how much do you charge
            PRICES: what are your fees | could I get a quote for desexing | what's the price for a dental
            PRICES: how much would it be to desex a cat | is it expensive | do you have a payment plan
            PRICES: how much for an appointment with the vet... how much
            BOOK: I'd like to book an appointment | can I make an appointment | I need an appointment for my dog
            BOOK: can you fit me in today | I want to bring my cat in | could I see the vet tomorrow
            BOOK: I want to book my dog in for a vaccination | do you have any availability this week
            BOOK: booking | appointment please | I'd like to schedule a check up | can I come in this afternoon
            BOOK: my puppy needs his shots | my cat needs a check up | I need to get my dog vaccinated
            BOOK: Hello I'd like to make a booking for Bella please | any openings tomorrow | book me in
            BOOK: I'd like to get my kitten desexed | can you squeeze us in | can I get him looked at
            BOOK: hi there, can I make a time to see a vet... an appointment | are there any slots on Friday
            CHANGE: I need to change my appointment | can I move my booking to Friday | I have to reschedule
            CHANGE: could we postpone the appointment | I'd like to rebook | can I shift my appointment
            CHANGE: I want a different time for my appointment | can I move Bella's appointment
            CHANGE: can I change the time | can we push the appointment back | I need another day for the booking
            CANCEL: I need to cancel my appointment | cancel my booking please | please cancel tomorrow
            CANCEL: I want to cancel | I can't make my appointment | we can't make it tomorrow
            CANCEL: I'd like to cancel Bella's vaccination | I'm cancelling my appointment | cancel
            MESSAGE: can I leave a message | I'd like to leave a message for the doctor | take a message please
            MESSAGE: could you pass a message on | tell the vet that Bella is better | voicemail please
            MESSAGE: let the nurse know I will be late | I want to leave a voicemail | can you give her a message
            MESSAGE: please tell Doctor Kim I called | message | can you record a message
            PERSON: can I speak to someone | I want to talk to a person | put me through to reception
            PERSON: human please | operator | I'd like to speak with the vet | can I talk to a nurse
            PERSON: connect me to the front desk | transfer me please | receptionist | is there a real person there
            PERSON: I don't want to talk to a robot, give me a human | let me speak to somebody | speak to a vet
            PERSON: could you put me through please | I need to speak with the manager | get me an agent... a human
            REPEAT: can you repeat that | say that again please | pardon | sorry, what did you say | come again
            REPEAT: could you say it again | I didn't hear you | I didn't catch that | what was that | repeat
            REPEAT: one more time please | can you speak up | speak slower please | say again
            GOODBYE: goodbye | bye | bye bye | ok bye | that's all | that's it | that is everything
            GOODBYE: no more questions... that's all thanks | see you | thanks bye | I'm all good | nothing else thanks
            GOODBYE: have a nice day | all done | that will be all
            THANKS: thank you | thanks | cheers | thanks very much | thank you so much
            ROBOT: are you a robot | am I talking to a machine | is this a recording | are you a real person
            ROBOT: are you human | is this an AI | who are you | what are you | are you a computer
            START_AGAIN: start again | start over please | can we begin again | from the beginning | let's start over
            NEVER_MIND: never mind | oh forget it | nevermind | cancel that | don't worry | leave it | forget about it
            NEVER_MIND: I changed my mind | don't worry about it
            DIARY: when is my appointment | what time is my booking | can you check my appointment
            DIARY: I want to confirm my appointment | what day is my appointment | are the results back
            ABILITIES: what can you do | help | what are my options | what can I say
            GREETING: hello | hi | good morning | hey there | good afternoon
            """;

    static Stream<Arguments> said() {
        return SAID.lines()
                .flatMap(
                        line -> {
                            int colon = line.indexOf(':');
                            Wish wish = Wish.valueOf(line.substring(0, colon));
                            return Stream.of(line.substring(colon + 1).split("\\|"))
                                    .map(text -> Arguments.of(text.strip(), wish));
                        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("said")
    void isUnderstood(String said, Wish wish) {
        assertThat(Wish.in(Heard.of(said))).as(said).contains(wish);
    }

    @Test
    void theTableIsLong() {
        assertThat(said().count()).isGreaterThanOrEqualTo(150);
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void nonsenseIsNoWish(String said) {
        assertThat(Wish.in(Heard.of(said))).as(said).isEqualTo(Optional.empty());
    }

    static Stream<String> nonsense() {
        return Stream.of(
                "the quick brown fox",
                "purple",
                "Bella",
                "Jo Miller",
                "Tuesday at three",
                "yes",
                "no",
                "0491 570 006",
                "a vaccination",
                "",
                "?!",
                "um",
                "it's a dog");
    }
}
