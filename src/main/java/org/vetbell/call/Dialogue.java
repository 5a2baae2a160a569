/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.time.Duration;
import java.time.LocalDateTime;
import org.vetbell.call.CallCommand.Ask;
import org.vetbell.call.CallCommand.KeepMessage;
import org.vetbell.call.CallCommand.KeepRequest;
import org.vetbell.clinic.CallerMessage;

/** Takes the caller's words to whoever answers, and the answer back to the caller. */
final class Dialogue {
    /** A document must be with the carrier in good time; a longer wait is a failure. */
    private static final Duration ANSWER_WITHIN = Duration.ofMillis(1500);

    private final Speech speech;
    private final Patience patience;
    private final Escalation escalation;

    Dialogue(Speech speech, Patience patience, Escalation escalation) {
        this.speech = speech;
        this.patience = patience;
        this.escalation = escalation;
    }

    /** Opens a turn; one that is still open is dropped. */
    Step ask(CallState state, CallerInput input) {
        TurnId turn = state.turn().next();
        return speech.hush(state)
                .changing(s -> s.with(turn).with(s.talk().asking(turn)))
                .then(s -> Step.of(s).and(new Ask(question(s, input))))
                .starting(CallTimer.ANSWER, ANSWER_WITHIN);
    }

    /** The answer to the open turn; one to another turn changes nothing. */
    Step reply(CallState state, TurnId turn, Reply reply, LocalDateTime moment) {
        if (stale(state, turn)) {
            return Step.of(state);
        }
        return Step.of(state.with(state.talk().answered(reply.notebook(), reply.expecting())))
                .stopping(CallTimer.ANSWER)
                .then(s -> keep(s, reply))
                .then(s -> goOn(s, reply, moment));
    }

    /** No answer will come to that turn. */
    Step failed(CallState state, TurnId turn) {
        return stale(state, turn) ? Step.of(state) : overdue(state);
    }

    /** The answer did not come in time. */
    Step overdue(CallState state) {
        return Step.of(state).stopping(CallTimer.ANSWER).then(patience::failure);
    }

    private static boolean stale(CallState state, TurnId turn) {
        return turn.equals(TurnId.NONE) || !turn.equals(state.talk().openTurn());
    }

    private static Question question(CallState state, CallerInput input) {
        return new Question(
                state.turn(),
                input,
                state.talk().notebook(),
                state.understandsSpeech(),
                state.callerNumber());
    }

    private static Step keep(CallState state, Reply reply) {
        Step step = Step.of(state);
        for (ReplyAction action : reply.actions()) {
            step =
                    switch (action) {
                        case ReplyAction.RequestAppointment wanted ->
                                step.and(new KeepRequest(wanted.request()));
                        case ReplyAction.TakeMessage taken ->
                                step.and(new KeepMessage(new CallerMessage.Spoken(taken.text())));
                        case ReplyAction.RecordMessage ignored -> step;
                        case ReplyAction.TransferToPerson ignored -> step;
                        case ReplyAction.ReportEmergency ignored -> step;
                        case ReplyAction.EndCall ignored -> step;
                    };
        }
        return step;
    }

    /** The most pressing of the actions decides where the call goes. */
    private Step goOn(CallState state, Reply reply, LocalDateTime moment) {
        if (reply.actions().contains(new ReplyAction.ReportEmergency())) {
            return escalation.emergency(state, "reported by the receptionist");
        }
        if (!reply.understood()) {
            return patience.misunderstanding(state, reply.sentences());
        }
        CallState clean = state.with(Tally.CLEAN);
        if (reply.actions().contains(new ReplyAction.TransferToPerson())) {
            return reply.sentences().isEmpty()
                    ? escalation.person(clean, moment)
                    : escalation.person(clean, reply.sentences());
        }
        if (reply.actions().contains(new ReplyAction.RecordMessage())) {
            return speech.tell(clean, reply.sentences(), new Then.Record());
        }
        if (reply.actions().contains(new ReplyAction.EndCall())) {
            return speech.tell(clean, reply.sentences(), new Then.End(EndReason.GOODBYE));
        }
        return speech.ask(clean, reply.sentences());
    }
}
