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
 * @param turn the newest turn
 * @param utterance the newest utterance
 * @param step the newest step; answers to older ones are stale
 */
public record CallState(
        Phase phase,
        LineKind line,
        Rung rung,
        boolean understandsSpeech,
        String callerNumber,
        TurnId turn,
        UtteranceId utterance,
        StepId step,
        Floor floor,
        Talk talk,
        Tally tally,
        Handover handover,
        Armed armed) {

    /** A call of which nothing is known yet. */
    public static CallState initial() {
        return new CallState(
                Phase.NEW,
                LineKind.DOCUMENT,
                Rung.R2_CARRIER_SPEECH,
                true,
                "",
                TurnId.NONE,
                UtteranceId.NONE,
                StepId.NONE,
                Floor.OPEN,
                Talk.NEW,
                Tally.CLEAN,
                Handover.NONE,
                Armed.NONE);
    }

    /** Whether the call is over. */
    public boolean ended() {
        return phase == Phase.ENDED;
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
                turn,
                utterance,
                step,
                floor,
                talk,
                tally,
                handover,
                armed);
    }

    /** The same call, gone on by documents. */
    CallState byDocuments() {
        return new CallState(
                Phase.TALKING,
                LineKind.DOCUMENT,
                Rung.R2_CARRIER_SPEECH,
                true,
                callerNumber,
                turn,
                utterance,
                step,
                floor.silent(),
                talk,
                tally,
                handover,
                Armed.NONE);
    }

    CallState with(Phase next) {
        return copy(next, turn, utterance, step, floor, talk, tally, handover, armed);
    }

    CallState with(TurnId next) {
        return copy(phase, next, utterance, step, floor, talk, tally, handover, armed);
    }

    CallState with(UtteranceId next) {
        return copy(phase, turn, next, step, floor, talk, tally, handover, armed);
    }

    CallState with(StepId next) {
        return copy(phase, turn, utterance, next, floor, talk, tally, handover, armed);
    }

    CallState with(Floor next) {
        return copy(phase, turn, utterance, step, next, talk, tally, handover, armed);
    }

    CallState with(Talk next) {
        return copy(phase, turn, utterance, step, floor, next, tally, handover, armed);
    }

    CallState with(Tally next) {
        return copy(phase, turn, utterance, step, floor, talk, next, handover, armed);
    }

    CallState with(Handover next) {
        return copy(phase, turn, utterance, step, floor, talk, tally, next, armed);
    }

    CallState with(Armed next) {
        return copy(phase, turn, utterance, step, floor, talk, tally, handover, next);
    }

    @SuppressWarnings("checkstyle:ParameterNumber") // the one place that knows every component
    private CallState copy(
            Phase phase,
            TurnId turn,
            UtteranceId utterance,
            StepId step,
            Floor floor,
            Talk talk,
            Tally tally,
            Handover handover,
            Armed armed) {
        return new CallState(
                phase,
                line,
                rung,
                understandsSpeech,
                callerNumber,
                turn,
                utterance,
                step,
                floor,
                talk,
                tally,
                handover,
                armed);
    }
}
