/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vetbell.call.CallerInput;
import org.vetbell.call.Reply;
import org.vetbell.call.ReplyAction;
import org.vetbell.clinic.AppointmentRequest.Kind;
import org.vetbell.clinic.MenuChoice;
import org.vetbell.triage.Triage;

/** Decides who answers a turn: the open conversation, a side question, or the form being filled. */
final class Conversation {
    /** Wishes that count even in the middle of a free answer. */
    private static final Set<Wish> ALWAYS =
            EnumSet.of(Wish.START_AGAIN, Wish.NEVER_MIND, Wish.REPEAT, Wish.PERSON, Wish.ROBOT);

    /** Questions answered in passing. */
    private static final Set<Wish> ASIDE =
            EnumSet.of(Wish.HOURS, Wish.ADDRESS, Wish.PRICES, Wish.ROBOT, Wish.ABILITIES);

    private Conversation() {}

    static Reply reply(Turn turn) {
        return switch (turn.question().input()) {
            case CallerInput.Chose chose -> chosen(turn, chose.choice());
            case CallerInput.Said said -> heard(turn);
            case CallerInput.Heard its -> heard(turn);
            case CallerInput.Keyed keyed -> heard(turn);
        };
    }

    private static Reply chosen(Turn turn, MenuChoice choice) {
        return switch (choice) {
            case APPOINTMENTS -> appointments(turn);
            case HOURS_AND_ADDRESS ->
                    OpenTalk.anythingElse(turn, Information.hoursAndAddress(turn));
            case PERSON -> OpenTalk.person(turn);
            case MESSAGE -> OpenTalk.record(turn);
            case EMERGENCY -> OpenTalk.emergency(turn);
            case REPEAT -> Say.repeat(turn.notes());
        };
    }

    private static Reply appointments(Turn turn) {
        if (turn.question().understandsSpeech()) {
            return AppointmentForm.begin(turn, Kind.BOOK);
        }
        return Say.then(
                turn.notes(),
                new ReplyAction.RecordMessage(),
                "I cannot take a spoken booking on this line, but the front desk will call you back.",
                "After the tone, please say your name, your pet's name, what the visit is for, and when"
                        + " it would suit you.");
    }

    private static Reply heard(Turn turn) {
        if (turn.heard().nothing()) {
            return notUnderstood(turn);
        }
        if (Triage.assess(turn.heard().text()).isUrgent()) {
            return OpenTalk.emergency(turn);
        }
        Optional<Wish> wish = Wish.in(turn.heard());
        return turn.notes().asked().inForm() ? inForm(turn, wish) : open(turn, wish);
    }

    private static Reply inForm(Turn turn, Optional<Wish> wish) {
        Asked asked = turn.notes().asked();
        Optional<Wish> counting = wish.filter(w -> counts(w, asked, turn));
        return counting.map(w -> interrupted(turn, w))
                .orElseGet(() -> AppointmentForm.answer(turn));
    }

    /** Whether the wish is meant as one, and not part of an answer. */
    private static boolean counts(Wish wish, Asked asked, Turn turn) {
        if (asked == Asked.REASON || asked == Asked.ALL_RIGHT || asked == Asked.WHAT_WRONG) {
            boolean retreat = wish == Wish.CANCEL && asked != Asked.REASON;
            return ALWAYS.contains(wish) || retreat;
        }
        boolean answered = asked == Asked.TIME && Facts.answered(Fact.TIME, turn).isPresent();
        return ALWAYS.contains(wish)
                || ASIDE.contains(wish) && !answered
                || wish == Wish.CANCEL
                || wish == Wish.MESSAGE
                || wish == Wish.GOODBYE;
    }

    private static Reply interrupted(Turn turn, Wish wish) {
        return switch (wish) {
            case START_AGAIN -> startAgain(turn);
            case CANCEL -> cancelInForm(turn);
            case NEVER_MIND -> dropped(turn);
            case REPEAT -> Say.repeat(turn.notes());
            case HOURS, ADDRESS, PRICES, ROBOT, ABILITIES -> aside(turn, wish);
            default -> OpenTalk.answer(turn, wish);
        };
    }

    private static Reply startAgain(Turn turn) {
        Kind kind = turn.notes().kind().orElse(Kind.BOOK);
        Notes notes = turn.notes().formDone().arranging(kind);
        return AppointmentForm.next(silent(turn, notes), notes, "All right, from the beginning.");
    }

    /**
     * "Cancel" while an appointment is arranged: drop it, unless an appointment is to be cancelled.
     */
    private static Reply cancelInForm(Turn turn) {
        boolean another =
                Wish.BOOK.askedIn(turn.heard())
                        && turn.notes().kind().filter(k -> k == Kind.CANCEL).isEmpty();
        return another ? AppointmentForm.begin(turn, Kind.CANCEL) : dropped(turn);
    }

    private static Reply dropped(Turn turn) {
        return OpenTalk.anythingElse(
                turn.with(turn.notes().formDone()), List.of("All right, I have dropped that."));
    }

    private static Reply aside(Turn turn, Wish wish) {
        Notes notes = turn.notes();
        return Say.asking(
                notes,
                notes.asked(),
                OpenTalk.inPassing(turn, wish),
                FormQuestions.first(notes.asked(), notes, turn));
    }

    private static Reply open(Turn turn, Optional<Wish> wish) {
        Asked asked = turn.notes().asked();
        Optional<YesNo> answer = asked == Asked.NOTHING ? Optional.empty() : YesNo.in(turn.heard());
        boolean plain = wish.isEmpty() || wish.get() == Wish.THANKS || wish.get() == Wish.GOODBYE;
        if (answer.isPresent() && plain) {
            return OpenTalk.yesOrNo(turn, answer.get());
        }
        if (wish.isPresent()) {
            return OpenTalk.answer(turn, wish.get());
        }
        // "Bella has been limping": whoever says that wants her seen.
        return Reason.known(turn.heard()).isPresent()
                ? AppointmentForm.begin(turn, Kind.BOOK)
                : notUnderstood(turn);
    }

    private static Reply notUnderstood(Turn turn) {
        return turn.notes().asked().inForm()
                ? AppointmentForm.notUnderstood(turn)
                : OpenTalk.notUnderstood(turn);
    }

    /** The turn without its words, so that nothing of them is taken for an answer. */
    private static Turn silent(Turn turn, Notes notes) {
        return new Turn(turn.clinic(), turn.moment(), turn.question(), notes, Heard.of(""));
    }
}
