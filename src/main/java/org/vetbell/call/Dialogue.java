/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import org.vetbell.call.CallCommand.Ask;
import org.vetbell.call.CallCommand.CancelAsk;
import org.vetbell.call.CallCommand.KeepMessage;
import org.vetbell.call.CallCommand.KeepRequest;
import org.vetbell.clinic.CallerMessage;
import org.vetbell.clinic.Manners;

/** Takes the caller's words to whoever answers, and the answer back to the caller. */
final class Dialogue {
    /** A document must be with the carrier in good time; a longer wait is a failure. */
    private static final Duration ANSWER_WITHIN = Duration.ofMillis(1500);

    private final Speech speech;
    private final Phrases phrases;
    private final Patience patience;
    private final Escalation escalation;
    private final Manners.Waits waits;

    Dialogue(
            Speech speech,
            Phrases phrases,
            Patience patience,
            Escalation escalation,
            Manners.Waits waits) {
        this.speech = speech;
        this.phrases = phrases;
        this.patience = patience;
        this.escalation = escalation;
        this.waits = waits;
    }

    /** Opens a turn; one that is still open is dropped. */
    Step ask(CallState state, CallerInput input) {
        return open(noted(state, words(input)), input, false)
                .then(s -> s.onStream() ? waiting(s) : atOnce(s));
    }

    /**
     * Asks on what the caller seems to have said, while they may still go on. Nothing of the answer
     * is said or done before {@link #take} finds that these were their words.
     */
    Step speculate(CallState state, String words) {
        return open(state, new CallerInput.Said(words, 1), true)
                .then(s -> Step.of(s).starting(CallTimer.ANSWER, waits.answer()));
    }

    /** The caller's turn is over with these words: what was asked too early counts, or is asked. */
    Step take(CallState state, String words) {
        OpenTurn open = state.talk().open();
        if (!open.speculative() || !Words.same(open.words(), words)) {
            return ask(state, new CallerInput.Said(words, 1));
        }
        CallState accepted = noted(state, words).with(state.talk().with(open.accepted()));
        Step taken = Step.of(accepted.with(accepted.caller().taken()));
        return open.reply().isPresent() ? taken.then(this::due) : taken.then(this::waiting);
    }

    /** The answer to the open turn; one to another turn changes nothing. */
    Step reply(CallState state, TurnId turn, Reply reply, LocalDateTime moment) {
        if (stale(state, turn)) {
            return Step.of(state);
        }
        Step here =
                Step.of(
                                state.with(
                                        state.talk()
                                                .with(
                                                        state.talk()
                                                                .open()
                                                                .answeredBy(reply, moment))))
                        .stopping(CallTimer.ANSWER);
        return here.then(this::due);
    }

    /** Gives the answer of the open turn, if it is there and may be given. */
    Step due(CallState state) {
        OpenTurn open = state.talk().open();
        boolean filling = state.floor().weSpeak() && state.floor().then() instanceof Then.Answer;
        if (open.reply().isEmpty() || open.speculative() || filling) {
            return Step.of(state);
        }
        Reply reply = open.reply().get().reply();
        LocalDateTime moment = open.reply().get().moment();
        return Step.of(state.with(state.talk().answered(reply.notebook(), reply.expecting())))
                .stopping(CallTimer.ANSWER, CallTimer.FILLER)
                .then(s -> keep(s, reply))
                .then(s -> goOn(s, reply, moment));
    }

    /** No answer will come to that turn. */
    Step failed(CallState state, TurnId turn) {
        return stale(state, turn) ? Step.of(state) : overdue(state);
    }

    /** The answer did not come in time. */
    Step overdue(CallState state) {
        boolean owed = state.talk().owesAnswer();
        return cancelled(state).then(s -> owed ? patience.failure(s) : Step.of(s));
    }

    /** The answer takes its time: the caller shall know that we are at it. */
    Step fill(CallState state) {
        boolean waiting = state.talk().owesAnswer() && state.talk().open().reply().isEmpty();
        return waiting && !state.floor().weSpeak()
                ? speech.fill(state, phrases.oneMoment())
                : Step.of(state);
    }

    /** The open turn, if there is one, is dropped, and nobody works on it any longer. */
    static Step cancelled(CallState state) {
        OpenTurn open = state.talk().open();
        Step quiet = Step.of(state).stopping(CallTimer.ANSWER, CallTimer.FILLER);
        if (!open.isOpen()) {
            return quiet;
        }
        Step dropped = quiet.changing(s -> s.with(s.talk().with(OpenTurn.NONE)));
        return open.reply().isPresent() ? dropped : dropped.and(new CancelAsk(open.turn()));
    }

    private Step open(CallState state, CallerInput input, boolean speculative) {
        TurnId turn = state.turn().next();
        var open = new OpenTurn(turn, words(input), speculative, Optional.empty());
        Step free = cancelled(state);
        return (speculative ? free : free.then(speech::hush))
                .changing(s -> s.with(turn).with(s.talk().asking(open)))
                .changing(s -> speculative ? s : s.with(s.caller().taken()))
                .then(s -> Step.of(s).and(new Ask(question(s, input))));
    }

    /** A carrier waits for the document and the caller hears nothing meanwhile. */
    private static Step atOnce(CallState state) {
        return Step.of(state).starting(CallTimer.ANSWER, ANSWER_WITHIN);
    }

    /** The caller is kept company while the answer is worked on. */
    private Step waiting(CallState state) {
        return Step.of(state)
                .starting(CallTimer.ANSWER, waits.answer())
                .starting(CallTimer.FILLER, waits.filler());
    }

    private static CallState noted(CallState state, String words) {
        return words.isBlank() ? state : state.with(state.history().and(new Line.Caller(words)));
    }

    private static String words(CallerInput input) {
        return switch (input) {
            case CallerInput.Said said -> said.text();
            case CallerInput.Keyed ignored -> "";
            case CallerInput.Chose ignored -> "";
        };
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
        return reply.mustBeHeard()
                ? speech.tell(clean, reply.sentences(), new Then.Listen())
                : speech.ask(clean, reply.sentences());
    }
}
