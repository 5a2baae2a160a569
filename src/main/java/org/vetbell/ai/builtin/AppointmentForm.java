/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vetbell.call.Reply;
import org.vetbell.call.ReplyAction;
import org.vetbell.clinic.AppointmentRequest.Kind;

/**
 * Arranges an appointment: asks for what is missing, takes whatever else a sentence tells, reads
 * everything back, and hands the request to the front desk.
 */
final class AppointmentForm {
    private AppointmentForm() {}

    /** Begins to arrange; what the first sentence tells is not asked for again. */
    static Reply begin(Turn turn, Kind kind) {
        Notes notes = turn.notes().arranging(kind);
        for (Map.Entry<Fact, String> fact : Facts.volunteered(turn).entrySet()) {
            if (Fact.neededFor(kind).contains(fact.getKey())) {
                notes = notes.with(fact.getKey(), fact.getValue());
            }
        }
        String preface =
                switch (kind) {
                    case BOOK ->
                            "I can take that down, and the front desk will call you to confirm.";
                    case CHANGE ->
                            "I can pass that on, and the front desk will call you to confirm.";
                    case CANCEL -> "I can pass that on to the front desk.";
                };
        return next(turn, notes, preface);
    }

    /** Takes the answer to the question that waits. */
    static Reply answer(Turn turn) {
        return switch (turn.notes().asked()) {
            case OWNER -> fact(turn, Fact.OWNER);
            case PET -> fact(turn, Fact.PET);
            case SPECIES -> fact(turn, Fact.SPECIES);
            case REASON -> fact(turn, Fact.REASON);
            case DAY -> fact(turn, Fact.DAY);
            case TIME -> fact(turn, Fact.TIME);
            case OFFERED_NUMBER, NUMBER, NUMBER_RIGHT -> CallbackNumber.answer(turn);
            case ALL_RIGHT -> readBackAnswered(turn);
            case WHAT_WRONG -> corrected(turn).orElseGet(() -> notUnderstood(turn));
            case NOTHING, PERSON_INSTEAD, ANYTHING_ELSE -> notUnderstood(turn);
        };
    }

    /** Asks for the first thing that is still missing, or reads everything back. */
    static Reply next(Turn turn, Notes notes, String... prefaces) {
        Kind kind = notes.kind().orElse(Kind.BOOK);
        List<String> sentences = new ArrayList<>(List.of(prefaces));
        Optional<DayWish> closed = closedDay(turn, notes);
        if (closed.isPresent()) {
            sentences.add("I am sorry, we are closed that day.");
            return ask(Asked.DAY, turn, notes.without(Fact.DAY), sentences);
        }
        for (Fact fact : Fact.neededFor(kind)) {
            if (notes.fact(fact).isEmpty()) {
                Asked asked = fact == Fact.CALLBACK ? CallbackNumber.first(turn) : fact.asked();
                return ask(asked, turn, notes, sentences);
            }
        }
        return ask(Asked.ALL_RIGHT, turn, notes, sentences);
    }

    /** Asks one question of the form. */
    static Reply ask(Asked asked, Turn turn, Notes notes, List<String> before) {
        List<String> sentences = new ArrayList<>(before);
        sentences.add(FormQuestions.first(asked, notes, turn));
        return Say.asking(notes, asked, sentences);
    }

    /** Asks the waiting question in other words. */
    static Reply notUnderstood(Turn turn) {
        Notes notes = turn.notes();
        return Say.again(notes, FormQuestions.again(notes.asked(), notes, turn));
    }

    private static Reply fact(Turn turn, Fact fact) {
        Optional<String> value = Facts.answered(fact, turn);
        if (value.isEmpty()) {
            return notUnderstood(turn);
        }
        Notes notes = turn.notes();
        if (fact != Fact.REASON) {
            notes = withMissing(notes, Facts.volunteered(turn));
        }
        return next(turn, notes.with(fact, value.get()));
    }

    /** Facts told along the way fill gaps; they do not overwrite what was answered. */
    private static Notes withMissing(Notes notes, Map<Fact, String> facts) {
        Notes more = notes;
        List<Fact> needed = Fact.neededFor(notes.kind().orElse(Kind.BOOK));
        for (Map.Entry<Fact, String> fact : facts.entrySet()) {
            if (needed.contains(fact.getKey()) && notes.fact(fact.getKey()).isEmpty()) {
                more = more.with(fact.getKey(), fact.getValue());
            }
        }
        return more;
    }

    private static Reply readBackAnswered(Turn turn) {
        Optional<YesNo> answer = YesNo.in(turn.heard());
        if (answer.isPresent() && answer.get() == YesNo.YES) {
            return done(turn);
        }
        Optional<Reply> corrected = corrected(turn);
        if (corrected.isPresent()) {
            return corrected.get();
        }
        return answer.isPresent()
                ? ask(Asked.WHAT_WRONG, turn, turn.notes(), List.of())
                : notUnderstood(turn);
    }

    private static Optional<Reply> corrected(Turn turn) {
        Map<Fact, String> facts = Facts.volunteered(turn);
        facts.keySet().retainAll(Fact.neededFor(turn.notes().kind().orElse(Kind.BOOK)));
        if (!facts.isEmpty()) {
            return Optional.of(
                    next(turn, turn.notes().withAll(facts), "Thank you, I have changed that."));
        }
        return Correction.in(turn.heard())
                .map(fact -> next(turn, turn.notes().without(fact), "All right."));
    }

    private static Reply done(Turn turn) {
        boolean cancels = turn.notes().kind().filter(k -> k == Kind.CANCEL).isPresent();
        String promise =
                cancels
                        ? "Thank you. I have passed that on to the front desk."
                        : "Thank you. The front desk will call you to confirm.";
        return Say.doing(
                turn.notes().formDone(),
                Asked.ANYTHING_ELSE,
                new ReplyAction.RequestAppointment(turn.notes().request()),
                promise,
                "Is there anything else I can do for you?");
    }

    /** A day just named on which the practice does not open; whoever cancels may name any day. */
    private static Optional<DayWish> closedDay(Turn turn, Notes notes) {
        boolean cancels = notes.kind().filter(k -> k == Kind.CANCEL).isPresent();
        boolean asked = turn.notes().asked() == Asked.DAY;
        return Facts.day(turn, asked)
                .filter(
                        day ->
                                !cancels
                                        && notes.fact(Fact.DAY)
                                                .filter(day.said()::equals)
                                                .isPresent())
                .filter(
                        day ->
                                day.date()
                                        .filter(d -> turn.clinic().hours().on(d).isEmpty())
                                        .isPresent());
    }
}
