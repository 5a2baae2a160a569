/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import org.vetbell.clinic.AppointmentRequest.Kind;
import org.vetbell.clinic.SpokenDigits;

/**
 * The questions of an appointment in words: how they are first asked, and how they are asked again.
 */
final class FormQuestions {
    private FormQuestions() {}

    /** The question, asked for the first time. */
    static String first(Asked asked, Notes notes, Turn turn) {
        return switch (asked) {
            case OWNER -> "Can I have your name, please?";
            case PET -> "What is your pet's name?";
            case SPECIES -> "What kind of animal is " + pet(notes) + "?";
            case REASON -> "What is the visit for?";
            case DAY -> day(notes);
            case TIME -> "What time of day would you prefer?";
            case OFFERED_NUMBER ->
                    "Is the number you are calling from, ending in "
                            + SpokenDigits.ending(turn.callerNumber())
                            + ", the best one to call you back on?";
            case NUMBER ->
                    "What is the best number to call you back on? You can also key it in, and finish"
                            + " with the "
                            + hash(turn)
                            + " key.";
            case NUMBER_RIGHT ->
                    "I have "
                            + SpokenDigits.of(notes.unconfirmedNumber().orElse(""))
                            + ". Is that right?";
            case ALL_RIGHT -> Summary.of(notes) + " Is that right?";
            case WHAT_WRONG ->
                    "What should I change? Your name, the pet's name, the day, the time, or the number?";
            case NOTHING, PERSON_INSTEAD, ANYTHING_ELSE -> "How can I help you?";
        };
    }

    /** The question in other words, after an answer that was not understood. */
    static String again(Asked asked, Notes notes, Turn turn) {
        boolean once = notes.tries() == 0;
        return switch (asked) {
            case OWNER ->
                    once
                            ? "Sorry, I did not catch that. Please say just your first and last name."
                            : "I still need your name. You can say, for example, my name is Ann Lee.";
            case PET ->
                    once
                            ? "Sorry, I did not catch that. Please say just your pet's name."
                            : "I still need your pet's name. You can say, for example, her name is Bella.";
            case SPECIES -> "Sorry, is that a dog, a cat, a rabbit, a bird, or another animal?";
            case REASON ->
                    once
                            ? "Sorry, what would you like the vet to look at?"
                            : "In a few words, please. For example, a vaccination, a check-up, or limping.";
            case DAY ->
                    once
                            ? "Sorry, I did not catch the day. You can say, for example, Tuesday, or tomorrow."
                            : "Please name a day of the week, or say any day.";
            case TIME ->
                    once
                            ? "Sorry, I did not catch the time. You can say, for example, at three, or in the"
                                    + " morning."
                            : "Please say morning, afternoon, or any time.";
            case NUMBER ->
                    once
                            ? "Sorry, I did not get a whole telephone number. Please say it digit by digit."
                            : "Please key in your number, and finish with the "
                                    + hash(turn)
                                    + " key.";
            case OFFERED_NUMBER, NUMBER_RIGHT, ALL_RIGHT ->
                    "Please say yes or no. " + first(asked, notes, turn);
            case WHAT_WRONG -> "You can say, for example, the day, or, start again.";
            case NOTHING, PERSON_INSTEAD, ANYTHING_ELSE -> "How can I help you?";
        };
    }

    /** How the pet is called, or "your pet". */
    static String pet(Notes notes) {
        return notes.fact(Fact.PET).orElse("your pet");
    }

    private static String day(Notes notes) {
        return switch (notes.kind().orElse(Kind.BOOK)) {
            case BOOK -> "Which day would suit you best?";
            case CHANGE -> "Which day would you like instead?";
            case CANCEL -> "Which day is the appointment you would like to cancel?";
        };
    }

    private static String hash(Turn turn) {
        return turn.american() ? "pound" : "hash";
    }
}
