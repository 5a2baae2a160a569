/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.vetbell.call.CallEvent.CallStarted;
import org.vetbell.call.CallEvent.CallerSaid;
import org.vetbell.call.CallEvent.KeysPressed;
import org.vetbell.call.CallEvent.NothingHeard;
import org.vetbell.call.CallEvent.RecordingEnded;
import org.vetbell.call.CallEvent.ReplyReady;
import org.vetbell.call.CallEvent.TimerFired;
import org.vetbell.clinic.Clinic;
import org.vetbell.triage.Triage;
import org.vetbell.triage.Urgency;

/**
 * The mind of a call: a pure function from what is known and what happened to what is known then
 * and what shall be done. Joins the parts that know each concern; this class only says which part
 * an event goes to. Safe to share between threads; one for each practice is enough.
 */
public final class CallMachine {
    /** How long before its end a long call is announced to end. */
    private static final Duration NOTICE = Duration.ofSeconds(30);

    private final Clinic clinic;
    private final Speech speech;
    private final Phrases phrases;
    private final Escalation escalation;
    private final Patience patience;
    private final Dialogue dialogue;
    private final Messages messages;
    private final Keypad keypad;
    private final TurnTaking turnTaking;
    private final Mute mute;
    private final Ending ending;
    private final Permission permission;

    /** A machine that takes calls for {@code clinic}. */
    public CallMachine(Clinic clinic) {
        this.clinic = clinic;
        Parts parts = Parts.of(clinic);
        speech = parts.speech();
        phrases = parts.phrases();
        escalation = parts.escalation();
        patience = parts.patience();
        dialogue = parts.dialogue();
        messages = parts.messages();
        keypad = new Keypad(clinic.menu(), parts);
        turnTaking = new TurnTaking(parts, clinic.rules());
        mute = new Mute(speech, clinic.rules());
        ending = new Ending(parts);
        permission = new Permission(clinic.recording(), speech, phrases);
    }

    /** What {@code event} does to a call in {@code state}. */
    public Step on(CallState state, CallEvent event) {
        if (state.ended()) {
            return afterTheEnd(state, event);
        }
        CallState now = state.whileOpen(clinic.openAt(local(event)));
        return permission.around(now, event, this::happens).then(mute::never);
    }

    private Step happens(CallState state, CallEvent event) {
        return switch (event) {
            case CallStarted e -> started(state, e);
            case CallEvent.StreamOpened ignored -> opened(state);
            case CallEvent.StreamLost ignored -> lost(state.with(state.caller().unheard()));
            case CallEvent.ResumeAsked ignored -> resumed(state);
            case CallerSaid e -> fresh(state, e.step()) ? said(state, e) : speech.again(state);
            case CallEvent.CallerSaying e -> saying(state, e.text());
            case KeysPressed e -> keys(state, e);
            case NothingHeard e ->
                    fresh(state, e.step()) ? patience.silence(state) : speech.again(state);
            case CallEvent.SpeechStarted ignored -> turnTaking.started(state);
            case CallEvent.SpeechSustained ignored -> turnTaking.sustained(state);
            case CallEvent.SpeechPaused e -> turnTaking.paused(state, e.quiet());
            case CallEvent.SpeechResumed ignored -> turnTaking.resumed(state);
            case CallEvent.SpeechStopped ignored -> turnTaking.stopped(state);
            case CallEvent.TurnDetection e -> turnTaking.detected(state, e);
            case CallEvent.HearingFailed ignored -> turnTaking.hearingFailed(state);
            case CallEvent.RungFell e -> turnTaking.fell(state, e.rung());
            case CallEvent.LineSilent ignored -> lineSilent(state);
            case CallEvent.ReplyBegun e -> dialogue.begun(state, e);
            case ReplyReady e -> dialogue.reply(state, e.turn(), e.reply());
            case CallEvent.ReplyFailed e -> dialogue.failed(state, e.turn());
            case CallEvent.UtteranceHeard e -> heard(state, e);
            case CallEvent.ForTheRecord ignored -> Step.of(state);
            case CallEvent.UtteranceFailed e -> turnTaking.voiceFailed(state, e.utterance());
            case RecordingEnded e -> recorded(state, e);
            case CallEvent.HandoverTaken e ->
                    state.phase() == Phase.DIALING && fresh(state, e.step())
                            ? Step.of(state.with(state.handover().takenBySomebody()))
                            : Step.of(state);
            case CallEvent.DialEnded e ->
                    state.phase() == Phase.DIALING && fresh(state, e.step())
                            ? escalation.dialEnded(state, e)
                            : speech.again(state);
            case TimerFired e -> timer(state, e);
            case CallEvent.CallerHungUp ignored -> ending.hungUp(state);
            case CallEvent.DrainAsked ignored -> ending.drained(state);
        };
    }

    /** A late webhook still needs an answer, and a late message must still be kept. */
    private Step afterTheEnd(CallState state, CallEvent event) {
        return switch (event) {
            case RecordingEnded e -> messages.ended(state, e).and(new PhoneCommand.HangUp());
            case CallStarted ignored -> Step.of(state).and(new PhoneCommand.HangUp());
            case CallEvent.ResumeAsked ignored -> Step.of(state).and(new PhoneCommand.HangUp());
            case CallerSaid ignored -> Step.of(state).and(new PhoneCommand.HangUp());
            case NothingHeard ignored -> Step.of(state).and(new PhoneCommand.HangUp());
            case CallEvent.DialEnded ignored -> Step.of(state).and(new PhoneCommand.HangUp());
            case CallEvent.UtteranceHeard e -> Step.of(state.with(state.history().heard(e)));
            case KeysPressed e ->
                    state.onStream()
                            ? Step.of(state)
                            : Step.of(state).and(new PhoneCommand.HangUp());
            default -> Step.of(state);
        };
    }

    private Step started(CallState state, CallStarted e) {
        if (state.phase() != Phase.NEW) {
            return speech.again(state);
        }
        CallState begun = state.started(e);
        return begun.onStream() ? limited(begun) : greet(begun);
    }

    /** The stream is up: the first, or another after one that was lost. */
    private Step opened(CallState state) {
        if (state.utterance().equals(UtteranceId.NONE)) {
            return greet(state);
        }
        Step back = Step.of(state).stopping(CallTimer.RETURN);
        return switch (state.phase()) {
            case TALKING ->
                    back.then(OpenTurn::drop)
                            .then(s -> speech.ask(s.with(s.talk().dropped()), phrases.backAgain()));
            case RECORDING -> back.then(messages::stop);
            case LEAVING -> back.then(speech::leave);
            case NEW, DIALING, CLOSING, ENDED -> Step.of(state);
        };
    }

    private Step limited(CallState state) {
        Duration longest = clinic.rules().longestCall();
        Step limited = Step.of(state).starting(CallTimer.CALL_LENGTH, longest);
        return longest.compareTo(NOTICE.multipliedBy(2)) > 0
                ? limited.starting(CallTimer.CALL_LENGTH_NOTICE, longest.minus(NOTICE))
                : limited;
    }

    private Step greet(CallState state) {
        return permission.wantedOn(state)
                ? permission.greet(state)
                : speech.ask(state, phrases.greeting(state.open(), state.understandsSpeech()));
    }

    private Step lost(CallState state) {
        return state.phase() == Phase.LEAVING
                ? Step.of(state)
                : Step.of(state.with(state.floor().silent()))
                        .starting(CallTimer.RETURN, Duration.ofSeconds(30));
    }

    /** The carrier asks what to do after a stream: what was planned, or an apology and the menu. */
    private Step resumed(CallState state) {
        if (!state.onStream()) {
            return speech.again(state);
        }
        boolean planned = state.phase() == Phase.LEAVING;
        boolean unheard = planned && state.floor().weSpeak();
        CallState here = state.byDocuments();
        if (unheard) {
            return speech.again(here);
        }
        if (planned && state.lostWords() && state.caller().spoke()) {
            return patience.onceMore(here);
        }
        return planned
                ? speech.proceed(here)
                : speech.ask(here.with(here.talk().dropped()), phrases.backAgain());
    }

    private Step said(CallState state, CallerSaid e) {
        if (state.onStream() && state.caller().late() > 0) {
            CallState told =
                    state.with(state.history().late(e.text())).with(state.caller().saidLate());
            return late(told, told, told.history().newestOfCaller());
        }
        String all = state.onStream() ? state.caller().said(e.text()).text() : e.text();
        return switch (Triage.assess(all)) {
            case Urgency.Urgent urgent -> urgent(state, noted(state, all), urgent.cue());
            case Urgency.Routine ignored ->
                    state.onStream()
                            ? turnTaking.said(state, e.text())
                            : dialogue.ask(state, new CallerInput.Said(e.text(), e.confidence()));
        };
    }

    private Step saying(CallState state, String partial) {
        if (state.onStream() && state.caller().late() > 0) {
            CallState told = state.with(state.history().late(partial));
            return late(state, told, told.history().newestOfCaller());
        }
        String all = state.caller().saying(partial).text();
        return switch (Triage.assess(all)) {
            case Urgency.Urgent urgent -> urgent(state, noted(state, all), urgent.cue());
            case Urgency.Routine ignored -> turnTaking.saying(state, partial);
        };
    }

    /** Words of what is being answered already change nothing but in an emergency. */
    private Step late(CallState before, CallState told, String all) {
        return switch (Triage.assess(all)) {
            case Urgency.Urgent urgent -> urgent(before, told, urgent.cue());
            case Urgency.Routine ignored -> Step.of(before);
        };
    }

    private static CallState noted(CallState state, String words) {
        return state.with(state.history().and(new Line.Caller(words)));
    }

    /** Urgent words reach a human path whatever we were doing, unless one is being taken. */
    private Step urgent(CallState before, CallState state, String cue) {
        return switch (state.phase()) {
            case TALKING ->
                    escalation.emergencyAnnounced(before)
                            ? Step.of(before)
                            : escalation.emergency(state, cue);
            case RECORDING -> messages.stop(state).then(s -> escalation.emergency(s, cue));
            case LEAVING ->
                    state.floor().then() instanceof Then.Dial
                            ? Step.of(before)
                            : escalation.emergencyNext(state, cue);
            case NEW, DIALING, CLOSING, ENDED -> Step.of(before);
        };
    }

    private Step heard(CallState before, CallEvent.UtteranceHeard e) {
        return turnTaking.heard(before.with(before.history().heard(e)), e.utterance());
    }

    /** Something was missed: whoever is due gets another chance. */
    private Step lineSilent(CallState state) {
        return switch (state.phase()) {
            case TALKING ->
                    state.talk().owesAnswer()
                            ? dialogue.overdue(state)
                            : state.floor().held()
                                    ? turnTaking.tooLong(state)
                                    : patience.silence(state);
            case RECORDING -> messages.stop(state);
            case NEW, DIALING, LEAVING, CLOSING, ENDED -> Step.of(state);
        };
    }

    private Step keys(CallState state, KeysPressed e) {
        if (!fresh(state, e.step())) {
            return speech.again(state);
        }
        return switch (state.phase()) {
            case TALKING, RECORDING ->
                    keypad.pressed(
                            state.with(state.history().and(new Line.Keys(e.keys()))), e.keys());
            case NEW, DIALING, LEAVING, CLOSING, ENDED -> Step.of(state);
        };
    }

    private Step recorded(CallState state, RecordingEnded e) {
        return fresh(state, e.step()) ? messages.ended(state, e) : speech.again(state);
    }

    private Step timer(CallState state, TimerFired e) {
        if (!state.armed().current(e.timer(), e.generation())) {
            return Step.of(state);
        }
        CallState due = state.with(state.armed().stopped(e.timer()));
        return switch (e.timer()) {
            case SILENCE -> patience.silence(due);
            case LEAD_IN -> dialogue.lead(due);
            case ANSWER -> ending.overdue(due);
            case SPEECH -> turnTaking.heard(due, due.floor().speaking());
            case FILLER -> dialogue.fill(due);
            case TRANSCRIPT -> turnTaking.wordless(due);
            case RETURN -> ending.gone(due);
            case RESUME -> turnTaking.resumeDue(due);
            case CALLER_TURN -> turnTaking.tooLong(due);
            case MESSAGE_PAUSE, MESSAGE_LENGTH -> messages.stop(due);
            case KEYS -> keypad.complete(due);
            case CARD -> Step.of(due);
            case CALL_LENGTH_NOTICE -> ending.soon(due);
            case CALL_LENGTH -> ending.tooLong(due);
        };
    }

    /** Whether an answer belongs to the newest step; a stream's input belongs to none. */
    private static boolean fresh(CallState state, StepId step) {
        return step.equals(StepId.NONE) || step.equals(state.step());
    }

    private LocalDateTime local(CallEvent event) {
        return LocalDateTime.ofInstant(event.at(), clinic.zone());
    }

    /** The events of a call, folded from the beginning. */
    public CallState fold(List<CallEvent> events) {
        CallState state = CallState.initial();
        for (CallEvent event : events) {
            state = on(state, event).state();
        }
        return state;
    }
}
