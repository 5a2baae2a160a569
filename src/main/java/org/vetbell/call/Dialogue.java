/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.vetbell.call.CallCommand.Ask;
import org.vetbell.call.OpenTurn.Basis;
import org.vetbell.clinic.Manners;

/** Takes the caller's words to whoever answers, and the answer back to the caller. */
final class Dialogue {
    /** A document must be with the carrier in good time; a longer wait is a failure. */
    private static final Duration ANSWER_WITHIN = Duration.ofMillis(2500);

    private final Speech speech;
    private final Phrases phrases;
    private final Patience patience;
    private final Escalation escalation;
    private final CallBacks callBacks;
    private final Manners.Waits waits;
    private final LeadIns leadIns;

    Dialogue(
            Speech speech,
            Phrases phrases,
            Patience patience,
            Escalation escalation,
            CallBacks callBacks,
            Manners manners) {
        this.speech = speech;
        this.phrases = phrases;
        this.patience = patience;
        this.escalation = escalation;
        this.callBacks = callBacks;
        this.waits = manners.waits();
        this.leadIns = new LeadIns(manners.leadIns());
    }

    /**
     * Opens a turn; one that is still open is dropped. Who is being offered a call-back answers
     * that.
     */
    Step ask(CallState state, CallerInput input) {
        if (state.talk().callBack().open()) {
            CallState taken = state.with(state.caller().taken());
            return callBacks.said(noted(taken, words(input)), words(input));
        }
        return open(noted(state, words(input)), input, Basis.CERTAIN)
                .then(s -> s.onStream() ? waiting(s) : atOnce(s));
    }

    /**
     * Asks on what the caller seems to have said, while they may still go on. Nothing of the answer
     * is said or done before {@link #take} finds that these were their words.
     */
    Step speculate(CallState state, String words) {
        if (state.talk().callBack().open()) {
            return Step.of(state);
        }
        return open(state, new CallerInput.Said(words, 1), Basis.GUESS)
                .then(s -> Step.of(s).starting(CallTimer.ANSWER, waits.answer()));
    }

    /**
     * Asks whoever has heard the caller by itself. Their words get their line now, and come into it
     * when they come.
     */
    Step hear(CallState state) {
        String known = state.caller().text();
        CallState noted =
                state.with(state.history().and(new Line.Caller(known)))
                        .with(state.caller().answeredUnheard());
        return open(noted, new CallerInput.Heard(known), Basis.SOUND).then(this::waiting);
    }

    /** The caller's turn is over with these words: what was asked too early counts, or is asked. */
    Step take(CallState state, String words) {
        OpenTurn open = state.talk().open();
        if (!open.speculative() || !Words.same(open.words(), words)) {
            return ask(state, new CallerInput.Said(words, 1));
        }
        CallState accepted = noted(state, words).with(state.talk().with(open.accepted()));
        Step taken = Step.of(accepted.with(accepted.caller().taken()));
        Step running = open.reply().isPresent() ? taken : taken.then(this::waiting);
        return running.then(this::due);
    }

    /** The answer to the open turn; one to another turn changes nothing. */
    Step reply(CallState state, TurnId turn, Reply reply) {
        if (stale(state, turn)) {
            return Step.of(state);
        }
        Step here =
                Step.of(state.with(state.talk().with(state.talk().open().answeredBy(reply))))
                        .stopping(CallTimer.ANSWER);
        return here.then(this::due);
    }

    /** A piece of the answer to the open turn; one of another turn changes nothing. */
    Step begun(CallState state, CallEvent.ReplyBegun piece) {
        if (stale(state, piece.turn()) || state.talk().open().reply().isPresent()) {
            return Step.of(state);
        }
        OpenTurn open = state.talk().open().begunWith(piece.sentences(), piece.actions());
        return Step.of(state.with(state.talk().with(open)))
                .then(s -> s.onStream() ? more(s) : Step.of(s))
                .then(this::due);
    }

    /** Each piece gives whoever answers as long again for the next. */
    private Step more(CallState state) {
        return Step.of(state).starting(CallTimer.ANSWER, waits.answer());
    }

    /** Gives of the open turn's answer what is there and may be given. */
    Step due(CallState state) {
        OpenTurn open = state.talk().open();
        if (open.speculative() || state.floor().keepsWaiting()) {
            return Step.of(state);
        }
        return open.reply().isPresent()
                ? whole(state, open.reply().get())
                : state.onStream() ? pieces(state, open.begun()) : Step.of(state);
    }

    private Step pieces(CallState state, OpenTurn.Begun begun) {
        List<String> words =
                isLed(state)
                        ? Acknowledgement.dropped(begun.sentences(), remark(state))
                        : begun.sentences();
        if (begun.isNothing() || words.isEmpty() && !begun.sentences().isEmpty()) {
            return Step.of(state);
        }
        Step kept =
                Step.of(state.with(state.talk().with(state.talk().open().given())))
                        .stopping(CallTimer.FILLER, CallTimer.LEAD_IN)
                        .then(s -> Keeping.all(s, begun.actions()));
        if (words.isEmpty()) {
            return kept;
        }
        return kept.then(s -> s.floor().growing() ? speech.more(s, words) : speech.begin(s, words));
    }

    /** Whether the caller has just heard a lead-in, and the words of the answer are ours to cut. */
    private static boolean isLed(CallState state) {
        return state.rung() != Rung.R0_SPEECH_TO_SPEECH && LeadIns.isLast(state.history());
    }

    private static Remark remark(CallState state) {
        return Remark.of(state.talk().open().words());
    }

    private Step whole(CallState state, Reply its) {
        Reply reply =
                isLed(state) && !its.mustBeHeard()
                        ? its.saying(Acknowledgement.without(its.sentences(), remark(state)))
                        : its;
        if (state.floor().growing() && !ends(reply)) {
            return accepted(state, reply)
                    .then(
                            s ->
                                    speech.finish(
                                            s.with(Tally.CLEAN),
                                            reply.sentences(),
                                            !reply.mustBeHeard(),
                                            new Then.Listen()));
        }
        boolean urgent = reply.actions().contains(new ReplyAction.ReportEmergency());
        if (state.floor().growing() && !urgent) {
            // Its end waits until its beginning was heard.
            return speech.finish(state, List.of(), true, new Then.Answer());
        }
        return accepted(state, reply).then(s -> goOn(s, reply));
    }

    private static Step accepted(CallState state, Reply reply) {
        return Step.of(state.with(state.talk().answered(reply.notebook(), reply.expecting())))
                .stopping(CallTimer.ANSWER, CallTimer.FILLER, CallTimer.LEAD_IN)
                .then(s -> Keeping.all(s, reply.actions()));
    }

    /** Whether the reply does anything but speak, keep, and listen. */
    private static boolean ends(Reply reply) {
        return !reply.understood() || reply.actions().stream().anyMatch(ReplyAction::endsTurn);
    }

    /** No answer will come to that turn. */
    Step failed(CallState state, TurnId turn) {
        return stale(state, turn) ? Step.of(state) : overdue(state);
    }

    /** The answer did not come in time. */
    Step overdue(CallState state) {
        boolean owed = state.talk().owesAnswer();
        return OpenTurn.drop(state).then(s -> owed ? patience.failure(s) : Step.of(s));
    }

    /** The answer takes its time: the caller shall know that we are at it. */
    Step fill(CallState state) {
        boolean waiting = state.talk().owesAnswer() && state.talk().open().reply().isEmpty();
        return waiting && !state.floor().holdable()
                ? speech.fill(state, phrases.oneMoment())
                : Step.of(state);
    }

    /** The caller's turn is over, and whoever answers has not done so at once. */
    Step lead(CallState state) {
        return leadIns.before(state).map(word -> speech.lead(state, word)).orElse(Step.of(state));
    }

    /** The caller speaks over us: we wait for what it is; a lead-in is not worth that. */
    Step heldUp(CallState state) {
        return state.floor().leading() ? speech.unled(state).then(this::due) : speech.hold(state);
    }

    private Step open(CallState state, CallerInput input, Basis basis) {
        TurnId turn = state.turn().next();
        OpenTurn open = OpenTurn.asking(turn, words(input), basis);
        boolean speculative = basis == Basis.GUESS;
        Step free = OpenTurn.drop(state);
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
        Step waiting =
                Step.of(state)
                        .starting(CallTimer.ANSWER, waits.answer())
                        .starting(CallTimer.FILLER, waits.filler());
        return leadIns.before(state).isPresent()
                ? waiting.starting(CallTimer.LEAD_IN, Duration.ZERO)
                : waiting;
    }

    private static CallState noted(CallState state, String words) {
        return words.isBlank() ? state : state.with(state.history().and(new Line.Caller(words)));
    }

    private static String words(CallerInput input) {
        return switch (input) {
            case CallerInput.Said said -> said.text();
            case CallerInput.Heard heard -> heard.text();
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

    /** The most pressing of the actions decides where the call goes. */
    private Step goOn(CallState state, Reply reply) {
        if (reply.actions().contains(new ReplyAction.ReportEmergency())) {
            return escalation.emergency(state, "reported by the receptionist");
        }
        if (!reply.understood()) {
            return patience.misunderstanding(state, reply.sentences());
        }
        CallState clean = state.with(Tally.CLEAN);
        if (reply.actions().contains(new ReplyAction.TransferToPerson())) {
            return reply.sentences().isEmpty()
                    ? escalation.person(clean)
                    : escalation.person(clean, reply.sentences());
        }
        if (reply.actions().contains(new ReplyAction.RecordMessage())) {
            List<String> words = new ArrayList<>(reply.sentences());
            words.add(phrases.numberSeen(state.callerNumber()));
            return speech.tell(clean, words, new Then.Record());
        }
        if (reply.actions().contains(new ReplyAction.EndCall())) {
            return speech.tell(clean, reply.sentences(), new Then.End(EndReason.GOODBYE));
        }
        return reply.mustBeHeard()
                ? speech.tell(clean, reply.sentences(), new Then.Listen())
                : speech.ask(clean, reply.sentences());
    }
}
