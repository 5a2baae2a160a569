/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.time.Duration;
import org.vetbell.call.CallerTurn.Sound;
import org.vetbell.clinic.HouseRules;

/**
 * Who has the floor on a stream.
 *
 * <p>A caller who makes speech sounds over us silences us at once, but keeps the floor only if they
 * meant to take it: by speaking for long enough, or with words that are more than a {@link
 * Backchannel}. Otherwise we go on where they stopped hearing us. When we are silent, their turn
 * ends by the ear's word, and what they said goes to {@link Dialogue}.
 */
final class TurnTaking {
    private final Speech speech;
    private final Phrases phrases;
    private final Patience patience;
    private final Messages messages;
    private final Dialogue dialogue;
    private final HouseRules rules;
    private final Interruption interruption;
    private final Guessing guessing;

    TurnTaking(Parts parts, HouseRules rules) {
        this.speech = parts.speech();
        this.phrases = parts.phrases();
        this.patience = parts.patience();
        this.messages = parts.messages();
        this.dialogue = parts.dialogue();
        this.rules = rules;
        this.interruption = new Interruption(speech);
        this.guessing = new Guessing(speech, dialogue, rules.manners());
    }

    /** The caller begins to speak. */
    Step started(CallState before) {
        CallState state = before.with(before.caller().started(before.understandsSpeech()));
        return switch (state.phase()) {
            case RECORDING -> speech.retuned(before, state).then(s -> recorded(s, true));
            case TALKING -> speech.retuned(before, state).then(this::speaksUp);
            case NEW, DIALING, LEAVING, CLOSING, ENDED -> Step.of(before);
        };
    }

    /** They speak too long for a cough. */
    Step sustained(CallState before) {
        CallState state = before.with(before.caller().sustained());
        boolean over = talking(state) && state.floor().weSpeak() && state.floor().interruptible();
        return over ? takesFloor(state) : Step.of(state);
    }

    /** They are quiet for a moment. */
    Step paused(CallState before, Duration quiet) {
        CallState state = before.with(before.caller().fallen(Sound.PAUSED));
        if (!talking(state)) {
            return Step.of(state);
        }
        if (state.floor().held()) {
            Duration left = rules.manners().resumeAfter().minus(quiet);
            return Step.of(state)
                    .starting(CallTimer.RESUME, left.isPositive() ? left : Duration.ofMillis(1));
        }
        return guessing.on(state);
    }

    /** They go on. */
    Step resumed(CallState before) {
        CallState state = before.with(before.caller().started(before.understandsSpeech()));
        Step step = speech.retuned(before, state);
        if (state.phase() == Phase.RECORDING) {
            return step.then(s -> recorded(s, true));
        }
        return talking(state) ? step.stopping(CallTimer.RESUME).then(OpenTurn::dropGuess) : step;
    }

    /** They have been quiet long enough for their turn to be over. */
    Step stopped(CallState before) {
        CallState state = before.with(before.caller().fallen(Sound.QUIET));
        Step step = speech.retuned(before, state);
        return switch (state.phase()) {
            case RECORDING -> step.then(s -> recorded(s, false));
            case TALKING -> step.then(this::quiet);
            case NEW, DIALING, LEAVING, CLOSING, ENDED -> step;
        };
    }

    private Step recorded(CallState state, boolean speaking) {
        return messages.voice(state, speaking, rules.messageSilence());
    }

    /** What they say so far, not for good. */
    Step saying(CallState before, String partial) {
        CallState state = before.with(before.caller().saying(partial));
        if (!talking(state)) {
            return Step.of(state);
        }
        if (state.floor().holdable()) {
            return Interruption.isMeant(state, state.caller().text(), 2)
                    ? takesFloor(state)
                    : Step.of(state);
        }
        OpenTurn open = state.talk().open();
        boolean other = open.speculative() && !Words.same(open.words(), state.caller().text());
        return (other ? OpenTurn.dropGuess(state) : Step.of(state))
                .then(speech::tuned)
                .then(s -> s.caller().speaking() ? Step.of(s) : guessing.on(s));
    }

    /** Words for good. */
    Step said(CallState before, String text) {
        CallState state = before.with(before.caller().said(text));
        if (!talking(state)) {
            return Step.of(state);
        }
        if (state.floor().holdable()) {
            return Interruption.isMeant(state, state.caller().text(), 1)
                    ? takesFloor(state)
                    : interruption.passedOver(state);
        }
        return state.talk().owesAnswer() ? more(state) : ours(state);
    }

    /** The words that were owed do not come. */
    Step wordless(CallState before) {
        boolean answerable = before.heardByModel() && talking(before) && !before.floor().weSpeak();
        if (answerable && before.caller().owed()) {
            return dialogue.hear(before);
        }
        CallState state = before.with(before.caller().nothingOwed());
        return talking(state) ? quiet(state) : Step.of(state);
    }

    /** Long enough after a false alarm; words that are still to come may show that it was none. */
    Step resumeDue(CallState state) {
        if (!talking(state) || !state.floor().held()) {
            return Step.of(state);
        }
        return state.caller().owed() ? awaitingWords(state) : interruption.goOn(state);
    }

    /** The caller, or a noise, has held the floor for too long. */
    Step tooLong(CallState before) {
        CallState state = before.with(before.caller().takenForQuiet());
        if (!talking(state)) {
            return Step.of(state);
        }
        return state.floor().held() ? interruption.goOn(state) : quiet(state);
    }

    /** No words reach us any longer: once nothing of ours is under way, the carrier listens. */
    Step hearingFailed(CallState state) {
        return speech.retuned(state, state.withoutRecogniser());
    }

    /**
     * What whoever hears the caller makes of their turns. That one is over counts while the caller
     * has the floor and is quiet for a moment: the ear then ends it, unless they go on.
     */
    Step detected(CallState state, CallEvent.TurnDetection detection) {
        return switch (detection) {
            case CallEvent.TurnsTold e ->
                    speech.retuned(state, state.with(state.caller().endTold(e.told())));
            case CallEvent.TurnOver ignored ->
                    talking(state) && !state.floor().weSpeak()
                            ? speech.retuned(state, state.with(state.caller().toldOver()))
                            : Step.of(state);
        };
    }

    /**
     * Others have taken over. What was asked on the caller's sound alone is asked anew, on its
     * words. Where those others are the carrier's, what is under way is finished first, and there
     * is no way back.
     */
    Step fell(CallState before, Rung rung) {
        CallState state = before.departs() ? before : before.on(rung);
        if (!before.departs() && state.departs()) {
            return Step.of(state);
        }
        boolean unanswered = state.talk().open().unansweredSound() && !state.floor().answering();
        if (!talking(state) || !unanswered) {
            return Step.of(state);
        }
        String known = state.history().newestOfCaller();
        return OpenTurn.drop(state)
                .changing(s -> s.with(s.history().withoutNewestOfCaller()))
                .changing(s -> s.with(s.caller().awaited(known)))
                .then(s -> s.floor().weSpeak() ? speech.ended(s) : ours(s));
    }

    /** What we said reached its end at the caller's ear, or should have. */
    Step heard(CallState state, UtteranceId utterance) {
        if (!state.floor().is(utterance) || state.floor().held()) {
            return Step.of(state);
        }
        Then then = state.floor().then();
        return speech.proceed(state)
                .then(
                        s ->
                                switch (then) {
                                    case Then.Answer ignored ->
                                            s.talk().open().isOpen()
                                                    ? dialogue.due(s)
                                                    : waitingWords(s);
                                    case Then.Listen ignored -> waitingWords(s);
                                    case Then.Greet ignored -> greeting(s);
                                    case Then.Dial ignored -> Step.of(s);
                                    case Then.Record ignored -> Step.of(s);
                                    case Then.End ignored -> Step.of(s);
                                });
    }

    /** Our voice failed: go on by documents, where the carrier speaks for us. */
    Step voiceFailed(CallState state, UtteranceId utterance) {
        return state.floor().is(utterance)
                ? OpenTurn.drop(state).then(speech::leave)
                : Step.of(state);
    }

    /** The caller has the floor, or, when they are done already, we have it back. */
    private Step takesFloor(CallState state) {
        return interruption.yieldFloor(state).then(s -> s.caller().quiet() ? ours(s) : Step.of(s));
    }

    private Step speaksUp(CallState state) {
        if (state.floor().held()) {
            return Step.of(state).stopping(CallTimer.RESUME, CallTimer.TRANSCRIPT);
        }
        if (state.floor().weSpeak()) {
            return state.floor().interruptible() ? dialogue.heldUp(state) : Step.of(state);
        }
        if (state.talk().owesAnswer()) {
            return Step.of(state);
        }
        return OpenTurn.dropGuess(state)
                .stopping(CallTimer.SILENCE, CallTimer.TRANSCRIPT)
                .starting(CallTimer.CALLER_TURN, speech.longestTurn(state));
    }

    /** More words while the caller waits for an answer: both together are what they said. */
    private Step more(CallState state) {
        if (Backchannel.is(state.caller().text())) {
            return Step.of(state.with(state.caller().taken()));
        }
        String first = state.talk().open().words();
        String all = CallerTurn.join(first, state.caller().text());
        return OpenTurn.drop(state)
                .then(speech::unled)
                .changing(s -> s.with(s.caller().taken().said(all)))
                .then(s -> s.caller().quiet() ? ours(s) : Step.of(s));
    }

    /** The caller is quiet. */
    private Step quiet(CallState state) {
        Step step = Step.of(state).stopping(CallTimer.CALLER_TURN);
        if (state.floor().held()) {
            return step.then(
                    s -> s.caller().owed() ? awaitingWords(s) : interruption.goOnUnlessSpeaking(s));
        }
        return state.floor().weSpeak() || state.talk().owesAnswer() ? step : step.then(this::ours);
    }

    /** The floor is ours again, once the caller's words are complete. */
    private Step ours(CallState state) {
        if (state.caller().speaking()) {
            return speech.tuned(state);
        }
        if (!state.caller().quiet()) {
            return guessing.on(state);
        }
        Step free = Step.of(state).stopping(CallTimer.TRANSCRIPT, CallTimer.SILENCE);
        if (state.heardByModel() && state.caller().surelySpoke()) {
            return free.then(dialogue::hear);
        }
        if (state.caller().owed()) {
            return awaitingWords(state);
        }
        if (state.caller().hasWords()) {
            return free.then(s -> dialogue.take(s, s.caller().text()));
        }
        boolean meant = state.caller().meant();
        return free.then(OpenTurn::dropGuess)
                .changing(s -> s.with(s.caller().taken()))
                .then(s -> meant ? patience.wordless(s) : speech.listen(s));
    }

    /** After our own words: those the caller said meanwhile are answered now. */
    private Step waitingWords(CallState state) {
        boolean waiting = state.caller().hasWords() || state.caller().owed();
        return waiting && state.caller().quiet() ? ours(state) : Step.of(state);
    }

    /** The caller knows that the call is recorded; who has spoken meanwhile needs no greeting. */
    private Step greeting(CallState state) {
        return state.caller().spoke()
                ? waitingWords(state)
                : speech.ask(state, phrases.greeted(state));
    }

    private Step awaitingWords(CallState state) {
        return state.armed().runs(CallTimer.TRANSCRIPT)
                ? Step.of(state)
                : Step.of(state)
                        .stopping(CallTimer.SILENCE)
                        .starting(CallTimer.TRANSCRIPT, rules.manners().waits().transcript());
    }

    private static boolean talking(CallState state) {
        return state.phase() == Phase.TALKING;
    }
}
