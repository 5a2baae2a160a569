/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import org.vetbell.call.CallEvent.CallStarted;

/**
 * All knowledge of one call, as one immutable value.
 *
 * @param phase what the call is doing
 * @param line how we are connected now
 * @param rung of the ladder of service
 * @param understandsSpeech whether the caller's words reach us as text on this line
 * @param callerNumber E.164, or empty when withheld
 * @param open whether the practice is, as of the newest event
 * @param turn the newest turn
 * @param utterance the newest utterance
 * @param step the newest step; answers to older ones are stale
 * @param floor who has it
 * @param caller what the caller is doing on a stream
 * @param talk the conversation
 * @param tally how often in a row things went wrong
 * @param handover whom to ring
 * @param armed the deadlines that run
 * @param history what was said and heard
 * @param recording whether the call may be recorded
 */
public record CallState(
        Phase phase,
        LineKind line,
        Rung rung,
        boolean understandsSpeech,
        String callerNumber,
        boolean open,
        TurnId turn,
        UtteranceId utterance,
        StepId step,
        Floor floor,
        CallerTurn caller,
        Talk talk,
        Tally tally,
        Handover handover,
        Armed armed,
        History history,
        Recording recording) {

    /** A call of which nothing is known yet. */
    public static CallState initial() {
        return new CallState(
                Phase.NEW,
                LineKind.DOCUMENT,
                Rung.R2_CARRIER_SPEECH,
                true,
                "",
                true,
                TurnId.NONE,
                UtteranceId.NONE,
                StepId.NONE,
                Floor.OPEN,
                CallerTurn.NONE,
                Talk.NEW,
                Tally.CLEAN,
                Handover.NONE,
                Armed.NONE,
                History.NONE,
                Recording.NONE);
    }

    /** Whether the call is over. */
    public boolean ended() {
        return phase == Phase.ENDED;
    }

    /** Whether the stream is being left with nothing more to be said or done. */
    public boolean leavingForGood() {
        return phase == Phase.LEAVING && floor.then() instanceof Then.End && !floor.weSpeak();
    }

    boolean onStream() {
        return line == LineKind.STREAM;
    }

    CallState started(CallStarted e) {
        return new CallState(
                Phase.TALKING,
                e.line(),
                e.rung(),
                e.understandsSpeech(),
                e.callerNumber(),
                open,
                turn,
                utterance,
                step,
                floor,
                caller,
                talk,
                tally,
                handover,
                armed,
                history,
                recording);
    }

    /** The same call, gone on by documents. */
    CallState byDocuments() {
        return new CallState(
                Phase.TALKING,
                LineKind.DOCUMENT,
                Rung.R2_CARRIER_SPEECH,
                true,
                callerNumber,
                open,
                turn,
                utterance,
                step,
                floor.then() instanceof Then.Answer ? Floor.OPEN : floor.silent(),
                CallerTurn.NONE,
                talk.with(OpenTurn.NONE),
                tally,
                handover,
                Armed.NONE,
                history,
                recording);
    }

    /**
     * Whether whoever answers hears the caller by itself, so that no words need to be awaited: not
     * those by which they consent, or choose to be called back.
     */
    boolean heardByModel() {
        return onStream()
                && rung == Rung.R0_SPEECH_TO_SPEECH
                && understandsSpeech
                && !recording.question()
                && !talk.callBack().open();
    }

    /** The same call on another rung of the ladder, its line unchanged. */
    CallState on(Rung next) {
        return knowing(next, understandsSpeech, open);
    }

    /**
     * Whether the call is on a rung that is reached by documents only: it leaves its stream for it
     * as soon as nothing is under way.
     */
    boolean departs() {
        return onStream() && rung == Rung.R2_CARRIER_SPEECH;
    }

    /** Whether nothing is under way: nobody speaks, and nobody is owed words or an answer. */
    boolean atRest() {
        boolean greeted = !utterance.equals(UtteranceId.NONE);
        return greeted && !floor.weSpeak() && !talk.owesAnswer() && !caller.spoke();
    }

    /** Whether words should reach us on this stream and no longer do. */
    boolean lostWords() {
        return onStream() && rung.understandsSpeech() && !understandsSpeech;
    }

    /** No words reach us any longer. */
    CallState withoutRecogniser() {
        return with(caller.nothingOwed().endTold(false)).knowing(rung, false, open);
    }

    private CallState knowing(Rung on, boolean understands, boolean isOpen) {
        return new CallState(
                phase,
                line,
                on,
                understands,
                callerNumber,
                isOpen,
                turn,
                utterance,
                step,
                floor,
                caller,
                talk,
                tally,
                handover,
                armed,
                history,
                recording);
    }

    /** The same call, now that the practice is open or not. */
    CallState whileOpen(boolean now) {
        return now == open ? this : knowing(rung, understandsSpeech, now);
    }

    CallState with(Phase next) {
        return copy(
                next, turn, utterance, step, floor, caller, talk, tally, handover, armed, history);
    }

    CallState with(TurnId next) {
        return copy(
                phase, next, utterance, step, floor, caller, talk, tally, handover, armed, history);
    }

    CallState with(UtteranceId next) {
        return copy(phase, turn, next, step, floor, caller, talk, tally, handover, armed, history);
    }

    CallState with(StepId next) {
        return copy(
                phase, turn, utterance, next, floor, caller, talk, tally, handover, armed, history);
    }

    CallState with(Floor next) {
        return copy(
                phase, turn, utterance, step, next, caller, talk, tally, handover, armed, history);
    }

    CallState with(CallerTurn next) {
        return copy(
                phase, turn, utterance, step, floor, next, talk, tally, handover, armed, history);
    }

    CallState with(Talk next) {
        return copy(
                phase, turn, utterance, step, floor, caller, next, tally, handover, armed, history);
    }

    CallState with(Tally next) {
        return copy(
                phase, turn, utterance, step, floor, caller, talk, next, handover, armed, history);
    }

    CallState with(Handover next) {
        return copy(phase, turn, utterance, step, floor, caller, talk, tally, next, armed, history);
    }

    CallState with(Armed next) {
        return copy(
                phase, turn, utterance, step, floor, caller, talk, tally, handover, next, history);
    }

    CallState with(History next) {
        return copy(
                phase, turn, utterance, step, floor, caller, talk, tally, handover, armed, next);
    }

    CallState with(Recording next) {
        return new CallState(
                phase,
                line,
                rung,
                understandsSpeech,
                callerNumber,
                open,
                turn,
                utterance,
                step,
                floor,
                caller,
                talk,
                tally,
                handover,
                armed,
                history,
                next);
    }

    @SuppressWarnings("checkstyle:ParameterNumber") // the one place that knows every component
    private CallState copy(
            Phase phase,
            TurnId turn,
            UtteranceId utterance,
            StepId step,
            Floor floor,
            CallerTurn caller,
            Talk talk,
            Tally tally,
            Handover handover,
            Armed armed,
            History history) {
        return new CallState(
                phase,
                line,
                rung,
                understandsSpeech,
                callerNumber,
                open,
                turn,
                utterance,
                step,
                floor,
                caller,
                talk,
                tally,
                handover,
                armed,
                history,
                recording);
    }
}
