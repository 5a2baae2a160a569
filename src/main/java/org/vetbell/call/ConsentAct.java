/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import org.vetbell.clinic.RecordingRules;

/** What an event says of the caller's consent. */
enum ConsentAct {
    /** Nothing. */
    NONE,
    /** The caller was waited for and did nothing. */
    SILENCE,
    /** They do not want to be recorded, whatever they were asked. */
    REFUSAL,
    /** No, in answer to what they were told of the recording. */
    NO,
    /** Yes, and no more. */
    YES,
    /** They go on with something else. */
    OTHER;

    static ConsentAct of(CallState state, CallEvent event, RecordingRules rules) {
        return switch (event) {
            case CallEvent.CallerSaid e ->
                    fresh(state, e.step()) && !(state.onStream() && e.text().isBlank())
                            ? words(said(state, e.text()))
                            : NONE;
            case CallEvent.KeysPressed e -> fresh(state, e.step()) ? keys(state, e, rules) : NONE;
            case CallEvent.NothingHeard e -> fresh(state, e.step()) ? SILENCE : NONE;
            case CallEvent.TimerFired e ->
                    e.timer() == CallTimer.SILENCE
                                    && state.armed().current(e.timer(), e.generation())
                            ? SILENCE
                            : NONE;
            default -> NONE;
        };
    }

    /** What these words say. */
    static ConsentAct words(String text) {
        if (ConsentWords.refuse(text)) {
            return REFUSAL;
        }
        if (ConsentWords.sayNo(text)) {
            return NO;
        }
        if (text.isBlank()) {
            return SILENCE;
        }
        return ConsentWords.agree(text) ? YES : OTHER;
    }

    /** Digits of a number that is being entered are no answer. */
    private static ConsentAct keys(
            CallState state, CallEvent.KeysPressed pressed, RecordingRules rules) {
        String keys = pressed.keys().replace("#", "");
        if (keys.isEmpty()) {
            return SILENCE;
        }
        if (state.talk().expecting().kind() == Expecting.Kind.NUMBER) {
            return OTHER;
        }
        if (keys.indexOf(rules.refuseKey()) >= 0) {
            return REFUSAL;
        }
        return keys.equals(String.valueOf(RecordingRules.AGREE_KEY)) ? YES : OTHER;
    }

    /** On a stream words come in pieces. */
    private static String said(CallState state, String text) {
        return state.onStream() ? state.caller().said(text).text() : text;
    }

    private static boolean fresh(CallState state, StepId step) {
        return step.equals(StepId.NONE) || step.equals(state.step());
    }
}
