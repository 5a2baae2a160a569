/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.scenario;

import java.time.Duration;
import org.vetbell.phone.carrier.Heard;

/**
 * Measures, frame by frame, how long the agent is still heard once the caller's voice began. One
 * thread.
 */
final class Earshot {

    /** Between two sentences of the agent it is quiet for less than this; so it is silent. */
    private static final Duration SILENT = Duration.ofMillis(500);

    private Duration agentHeardUntil = SILENT.negated();
    private Duration voiceBegan;
    private boolean agentSpoke;
    private boolean silent;
    private Duration left = Duration.ZERO;

    /** The caller acts: the voice to be measured is the next one. */
    void acted() {
        voiceBegan = null;
        silent = false;
    }

    void add(Heard frame) {
        if (voiceBegan == null && frame.caller()) {
            voiceBegan = frame.at();
            agentSpoke = frame.agent() || !quietAt(frame.at());
            left = Duration.ZERO;
        }
        if (frame.agent()) {
            agentHeardUntil = frame.end();
            if (voiceBegan != null && !silent) {
                left = frame.end().minus(voiceBegan);
            }
        }
        silent |= voiceBegan != null && quietAt(frame.end());
    }

    /**
     * Whether it is certain that the agent was silent in time; false as long as that is not known.
     *
     * @throws ScenarioFailed when it was heard for longer, or was not speaking at all
     */
    boolean silentWithin(Duration limit) {
        if (voiceBegan == null) {
            return false;
        }
        if (!agentSpoke) {
            throw new ScenarioFailed("the agent was silent before the caller's voice began");
        }
        if (left.compareTo(limit) > 0) {
            throw new ScenarioFailed(
                    "the agent was heard for "
                            + left.toMillis()
                            + " ms after the caller's voice began, not for "
                            + limit.toMillis()
                            + " ms at most");
        }
        return silent;
    }

    private boolean quietAt(Duration moment) {
        return moment.minus(agentHeardUntil).compareTo(SILENT) >= 0;
    }
}
