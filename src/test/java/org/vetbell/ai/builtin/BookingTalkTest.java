/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vetbell.call.Expecting.Kind;
import org.vetbell.call.ReplyAction;
import org.vetbell.clinic.AppointmentRequest;
import org.vetbell.clinic.MenuChoice;

/** Appointments, as they are arranged on the telephone. */
class BookingTalkTest {
    private final Talk talk = new Talk();

    @Test
    void anAppointmentIsAskedForPieceByPiece() {
        talk.caller("I'd like to book an appointment")
                .agentSays("your name")
                .expecting(Kind.NAME)
                .caller("My name is Jo Miller")
                .agentSays("pet's name")
                .caller("Rex")
                .agentSays("What kind of animal is Rex?")
                .caller("he's a dog")
                .agentSays("What is the visit for?")
                .caller("He needs his yearly vaccination")
                .agentSays("Which day")
                .expecting(Kind.DAY_OR_TIME)
                .caller("Thursday")
                .agentSays("What time")
                .caller("ten thirty")
                .agentSays("ending in 1 9 9")
                .expecting(Kind.YES_NO)
                .caller("yes please")
                .agentSays(
                        "Rex",
                        "a vaccination",
                        "on Thursday",
                        "half past ten",
                        "Jo Miller",
                        "right?")
                .toBeHeard()
                .doesNothing()
                .caller("that's right")
                .agentSays("call you to confirm", "anything else")
                .caller("no thank you")
                .does(new ReplyAction.EndCall());

        assertThat(talk.requested())
                .isEqualTo(
                        new AppointmentRequest(
                                AppointmentRequest.Kind.BOOK,
                                "Jo Miller",
                                "Rex",
                                "dog",
                                "a vaccination",
                                "Thursday",
                                "at half past ten",
                                "+61491570199"));
    }

    @Test
    void whatWasSaidAtOnceIsNotAskedAgain() {
        talk.caller("I'd like to book my dog Bella for a vaccination on Tuesday at three")
                .agentSays("your name")
                .caller("Ann Lee")
                .agentSays("ending in 1 9 9")
                .caller("yes")
                .agentSays("Bella", "a vaccination", "on Tuesday at three o'clock", "Ann Lee")
                .caller("yes")
                .agentSays("confirm");

        assertThat(talk.requested().species()).isEqualTo("dog");
        assertThat(talk.requested().preferredTime()).isEqualTo("at three o'clock");
    }

    @Test
    void severalFactsMayComeInOneAnswer() {
        talk.caller("book an appointment please")
                .caller("it's Ann Lee, for my cat Misty")
                .agentSays("What is the visit for?")
                .caller("she needs her nails clipped")
                .caller("tomorrow morning")
                .agentSays("ending in 1 9 9");
    }

    @Test
    void anotherNumberIsReadBackDigitByDigit() {
        bookUpToNumber()
                .caller("no")
                .agentSays("best number", "hash key")
                .expecting(Kind.NUMBER)
                .caller("oh four nine one, five seven zero, double oh six")
                .agentSays("0 4, 9 1 5 7, 0 0 0 6", "right?")
                .toBeHeard()
                .caller("no that's wrong")
                .agentSays("best number")
                .caller("0491 570 007")
                .agentSays("0 4, 9 1 5 7, 0 0 0 7")
                .caller("correct")
                .agentSays("ending in 0 0 7")
                .caller("yes");

        assertThat(talk.requested().callback()).isEqualTo("0491570007");
    }

    @Test
    void aNumberCanBeKeyedIn() {
        bookUpToNumber()
                .caller("no")
                .keys("0491570006")
                .agentSays("right?")
                .keys("1")
                .agentSays("right?");
        talk.keys("1").agentSays("confirm");

        assertThat(talk.requested().callback()).isEqualTo("0491570006");
    }

    @Test
    void aWithheldNumberIsAskedFor() {
        talk.withheldNumber();
        bookUpToNumber().agentSays("best number").expecting(Kind.NUMBER);
    }

    @Test
    void halfANumberIsAskedForAgain() {
        bookUpToNumber().caller("no").caller("oh four").agentAsksAgain("digit by digit");
    }

    @Test
    void aCorrectionInTheReadBackIsTaken() {
        upToReadBack()
                .caller("no, Wednesday at four please")
                .agentSays("changed", "on Wednesday at four o'clock", "right?")
                .caller("yes");
        assertThat(talk.requested().preferredDay()).isEqualTo("Wednesday");
    }

    @Test
    void aPlainNoAsksWhatToChange() {
        upToReadBack()
                .caller("no")
                .agentSays("What should I change?")
                .caller("the pet's name")
                .agentSays("pet's name?")
                .caller("Mitzi")
                .agentSays("Mitzi", "right?")
                .caller("yes");
        assertThat(talk.requested().pet()).isEqualTo("Mitzi");
    }

    @Test
    void aClosedDayIsNotOffered() {
        talk.caller("I need an appointment for my cat Misty on Sunday")
                .agentSays("closed that day", "Which day")
                .caller("Monday then")
                .agentSays("your name");
    }

    @Test
    void anAppointmentCanBeMoved() {
        talk.caller("I'd like to change my appointment")
                .agentSays("your name")
                .caller("Ann Lee")
                .caller("Bella")
                .agentSays("Which day would you like instead?")
                .caller("Friday")
                .caller("after two")
                .caller("yes")
                .agentSays("move Bella's appointment to Friday after two o'clock")
                .caller("yes");
        assertThat(talk.requested().kind()).isEqualTo(AppointmentRequest.Kind.CHANGE);
    }

    @Test
    void anAppointmentCanBeCancelled() {
        talk.caller("I need to cancel my appointment tomorrow")
                .agentSays("your name")
                .caller("this is Ann Lee")
                .caller("Bella")
                .caller("yes")
                .agentSays("cancel Bella's appointment, tomorrow")
                .caller("yes that's right")
                .agentSays("passed that on");
        assertThat(talk.requested().kind()).isEqualTo(AppointmentRequest.Kind.CANCEL);
        assertThat(talk.requested().preferredDay()).isEqualTo("tomorrow");
    }

    @Test
    void neverMindDropsIt() {
        talk.caller("book an appointment")
                .caller("oh never mind")
                .agentSays("dropped", "anything else")
                .doesNothing()
                .caller("no that's all")
                .does(new ReplyAction.EndCall());
    }

    @Test
    void startAgainAsksForEverythingOnceMore() {
        upToReadBack()
                .caller("start again")
                .agentSays("your name")
                .caller("Jo Miller")
                .agentSays("pet's name");
    }

    @Test
    void aQuestionInBetweenIsAnsweredAndTheFormGoesOn() {
        talk.caller("book an appointment")
                .caller("Jo Miller")
                .caller("where are you?")
                .agentSays("12 Wharf Street", "pet's name")
                .caller("Rex")
                .agentSays("What kind of animal");
    }

    @Test
    void theQuestionIsRepeatedOnRequest() {
        talk.caller("book an appointment")
                .caller("Jo Miller")
                .agentSays("pet's name")
                .caller("sorry, can you say that again?")
                .agentSays("pet's name")
                .caller("Rex")
                .agentSays("What kind");
    }

    @Test
    void anUnclearAnswerIsAskedForDifferentlyEachTime() {
        talk.caller("book an appointment")
                .caller("Jo Miller")
                .caller("Rex")
                .caller("dog")
                .caller("a vaccination");
        talk.caller("purple elephants").agentAsksAgain("for example, Tuesday");
        String first = talk.said();
        talk.caller("the thing with the").agentAsksAgain("name a day");
        assertThat(talk.said()).isNotEqualTo(first);
        talk.caller("Friday").agentSays("What time");
    }

    @Test
    void anEmergencyInTheMiddleComesFirst() {
        talk.caller("book an appointment")
                .caller("Jo Miller")
                .caller("wait, he's collapsed")
                .does(new ReplyAction.ReportEmergency());
    }

    @Test
    void aPersonCanBeAskedForAtAnyTime() {
        talk.caller("book an appointment")
                .caller("can I just speak to someone")
                .does(new ReplyAction.TransferToPerson());
    }

    @Test
    void aReasonInTheCallersWordsIsKeptButNotReadBack() {
        talk.caller("book an appointment").caller("Jo Miller").caller("Rex").caller("dog");
        talk.caller("he stares at the wall all night").agentSays("Which day");
        talk.caller("Friday").caller("any time").caller("yes").agentDoesNotSay("wall");
        talk.caller("yes");
        assertThat(talk.requested().reason()).isEqualTo("he stares at the wall all night");
    }

    @Test
    void theKeypadStartsABooking() {
        talk.chooses(MenuChoice.APPOINTMENTS)
                .agentSays("your name")
                .caller("Jo Miller")
                .agentSays("pet's name");
    }

    @Test
    void withoutARecogniserTheBookingIsRecorded() {
        talk.onALineWithoutRecogniser()
                .chooses(MenuChoice.APPOINTMENTS)
                .agentSays("After the tone")
                .does(new ReplyAction.RecordMessage());
    }

    private Talk bookUpToNumber() {
        return talk.caller("I'd like to book my dog Bella for a vaccination on Tuesday at three")
                .caller("Ann Lee");
    }

    private Talk upToReadBack() {
        return bookUpToNumber().caller("yes").agentSays("right?");
    }
}
