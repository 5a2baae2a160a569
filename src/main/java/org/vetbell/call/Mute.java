/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.util.EnumSet;
import java.util.Set;
import org.vetbell.clinic.HouseRules;

/** The watch over a stream on which nobody speaks and nothing is going to happen. */
final class Mute {
    private static final Set<CallTimer> ENDS_HOLDING =
            EnumSet.of(CallTimer.RESUME, CallTimer.TRANSCRIPT, CallTimer.CALLER_TURN);

    /** FILLER and LEAD_IN are missing: the answer's own deadline runs with them. */
    private static final Set<CallTimer> ENDS_WAITING =
            EnumSet.of(
                    CallTimer.SILENCE,
                    CallTimer.ANSWER,
                    CallTimer.TRANSCRIPT,
                    CallTimer.CALLER_TURN,
                    CallTimer.SPEECH,
                    CallTimer.KEYS,
                    CallTimer.RETURN);

    private final Speech speech;
    private final HouseRules rules;

    Mute(Speech speech, HouseRules rules) {
        this.speech = speech;
        this.rules = rules;
    }

    /**
     * Whatever happened: while we talk on a stream, either we are heard or somebody is waited for,
     * and never for ever. Applied after every event.
     */
    Step never(CallState state) {
        boolean ours = state.phase() == Phase.TALKING && state.onStream();
        if (ours && state.lostWords() && !state.floor().audible() && !state.talk().owesAnswer()) {
            return OpenTurn.drop(state).then(speech::leave);
        }
        if (ours && state.departs() && state.atRest()) {
            return OpenTurn.drop(state).then(speech::leave);
        }
        if (!ours || waits(state)) {
            return Step.of(state);
        }
        if (!state.caller().quiet()) {
            return Step.of(state).starting(CallTimer.CALLER_TURN, speech.longestTurn(state));
        }
        return state.floor().held()
                ? Step.of(state).starting(CallTimer.RESUME, rules.manners().resumeAfter())
                : Step.of(state).starting(CallTimer.SILENCE, rules.silence());
    }

    /** Whether something ends the present state, apart from what ends the whole call. */
    private static boolean waits(CallState state) {
        Set<CallTimer> ends = state.floor().held() ? ENDS_HOLDING : ENDS_WAITING;
        return state.armed().running().keySet().stream().anyMatch(ends::contains);
    }
}
