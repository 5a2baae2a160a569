/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vetbell.call.Reply;
import org.vetbell.call.ReplyAction;
import org.vetbell.clinic.AppointmentRequest.Kind;

/** The conversation outside any form: questions, wishes, thanks and goodbye. */
final class OpenTalk {
    private static final String ANYTHING_ELSE = "Is there anything else I can do for you?";

    private OpenTalk() {}

    static Reply answer(Turn turn, Wish wish) {
        return switch (wish) {
            case HOURS -> anythingElse(turn, Information.hours(turn));
            case ADDRESS, ROBOT, ABILITIES, THANKS, GREETING, START_AGAIN, NEVER_MIND ->
                    inPassingAndOn(turn, wish);
            case PRICES -> prices(turn);
            case DIARY -> diary(turn);
            case BOOK -> AppointmentForm.begin(turn, Kind.BOOK);
            case CHANGE -> AppointmentForm.begin(turn, Kind.CHANGE);
            case CANCEL -> AppointmentForm.begin(turn, Kind.CANCEL);
            case MESSAGE -> message(turn);
            case PERSON -> person(turn);
            case REPEAT -> Say.repeat(turn.notes());
            case GOODBYE -> goodbye(turn);
        };
    }

    static Reply anythingElse(Turn turn, List<String> sentences) {
        List<String> all = new ArrayList<>(sentences);
        all.add(ANYTHING_ELSE);
        return Say.asking(turn.notes(), Asked.ANYTHING_ELSE, all);
    }

    private static Reply inPassingAndOn(Turn turn, Wish wish) {
        boolean more = wish == Wish.ADDRESS || wish == Wish.THANKS || wish == Wish.NEVER_MIND;
        return Say.asking(
                turn.notes(),
                more ? Asked.ANYTHING_ELSE : Asked.NOTHING,
                inPassing(turn, wish),
                more ? ANYTHING_ELSE : "How can I help you?");
    }

    /** The short answer to something asked in passing. */
    static String inPassing(Turn turn, Wish wish) {
        return switch (wish) {
            case HOURS -> String.join(" ", Information.hours(turn));
            case ADDRESS -> Information.address(turn.clinic());
            case PRICES ->
                    "Our staff quote all fees, and they will gladly tell you when they call.";
            case ROBOT ->
                    "I am an automated assistant that answers the telephone for "
                            + turn.clinic().name()
                            + ", not a person.";
            case ABILITIES ->
                    "I can tell you our opening hours and address, take down an appointment, a change or"
                            + " a cancellation, take a message, or connect you with a person.";
            case THANKS -> "You are welcome.";
            case GREETING -> "Hello.";
            default -> "All right.";
        };
    }

    static Reply yesOrNo(Turn turn, YesNo answer) {
        boolean yes = answer == YesNo.YES;
        if (turn.notes().asked() == Asked.PERSON_INSTEAD) {
            return yes ? person(turn) : anythingElse(turn, List.of("All right."));
        }
        boolean thanks = Wish.THANKS.askedIn(turn.heard()) || Wish.GOODBYE.askedIn(turn.heard());
        return yes && !thanks
                ? Say.asking(turn.notes(), Asked.NOTHING, "What can I do for you?")
                : goodbye(turn);
    }

    static Reply person(Turn turn) {
        return Say.then(
                turn.notes(),
                new ReplyAction.TransferToPerson(),
                "I will connect you with somebody at the clinic.");
    }

    static Reply emergency(Turn turn) {
        return Say.then(
                turn.notes(),
                new ReplyAction.ReportEmergency(),
                "This sounds urgent. Please stay on the line.");
    }

    static Reply record(Turn turn) {
        return Say.then(
                turn.notes(),
                new ReplyAction.RecordMessage(),
                "Please leave your message after the tone, with your name and number.");
    }

    static Reply goodbye(Turn turn) {
        return Say.then(
                turn.notes(),
                new ReplyAction.EndCall(),
                "Thank you for calling " + turn.clinic().name() + ". Goodbye.");
    }

    static Reply notUnderstood(Turn turn) {
        Notes notes = turn.notes();
        if (notes.asked() == Asked.PERSON_INSTEAD) {
            return Say.again(
                    notes, "Sorry, shall I connect you with a person? Please say yes or no.");
        }
        return notes.tries() == 0
                ? Say.again(
                        notes,
                        "Sorry, I did not understand that.",
                        "You can ask about opening hours, book, change or cancel an appointment, or leave a"
                                + " message.")
                : Say.again(
                        notes,
                        "I am still not sure what you need.",
                        "Please say one of these: opening hours, appointment, message, or a person.");
    }

    private static Reply prices(Turn turn) {
        return Say.asking(
                turn.notes(),
                Asked.PERSON_INSTEAD,
                "Our staff quote all fees, because they depend on the visit.",
                "Shall I connect you with a person? You can also say: leave a message.");
    }

    private static Reply diary(Turn turn) {
        return Say.asking(
                turn.notes(),
                Asked.PERSON_INSTEAD,
                "I cannot look that up, but our staff can.",
                "Shall I connect you with a person? You can also say: leave a message.");
    }

    private static Reply message(Turn turn) {
        Optional<String> words = DictatedMessage.in(turn.heard());
        return words.isEmpty()
                ? record(turn)
                : Say.doing(
                        turn.notes().formDone(),
                        Asked.ANYTHING_ELSE,
                        new ReplyAction.TakeMessage(words.get()),
                        "Thank you, I will pass that on.",
                        ANYTHING_ELSE);
    }
}
