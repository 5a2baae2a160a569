/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

/**
 * A caller who makes sounds while we speak: whether they mean to take the floor, and how we keep it
 * or give it up.
 */
final class Interruption {
    private final Speech speech;

    Interruption(Speech speech) {
        this.speech = speech;
    }

    /**
     * Whether words over us are meant to take the floor.
     *
     * @param least how many of them must weigh something
     */
    static boolean isMeant(CallState state, String text, int least) {
        if (!state.floor().interruptible()) {
            return false;
        }
        boolean answers =
                state.talk().expecting().kind() == Expecting.Kind.YES_NO && !text.isBlank();
        return answers || Backchannel.weightOf(text) >= least;
    }

    /** Gives up the floor: the rest of what we were saying is forgotten. */
    Step yieldFloor(CallState state) {
        return speech.hush(state)
                .then(
                        s ->
                                s.caller().quiet()
                                        ? Step.of(s)
                                        : speech.tuned(s)
                                                .starting(
                                                        CallTimer.CALLER_TURN,
                                                        speech.longestTurn(s)));
    }

    /** Words that were not meant: noted, and we go on as soon as it is quiet. */
    Step passedOver(CallState state) {
        if (!state.floor().interruptible()) {
            return Step.of(state);
        }
        String passing = state.caller().text();
        CallState noted =
                passing.isBlank()
                        ? state
                        : state.with(state.history().and(new Line.Caller(passing)));
        return goOnUnlessSpeaking(noted.with(noted.caller().taken()));
    }

    /** Goes on where the caller stopped hearing us, unless they speak or the time is set. */
    Step goOnUnlessSpeaking(CallState state) {
        boolean due =
                state.floor().held()
                        && !state.caller().speaking()
                        && !state.armed().runs(CallTimer.RESUME);
        return due ? goOn(state) : Step.of(state);
    }

    /** It was a false alarm. */
    Step goOn(CallState state) {
        return speech.resume(state.with(state.caller().taken()));
    }
}
