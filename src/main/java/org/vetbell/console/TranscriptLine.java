/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.console;

import org.vetbell.call.Line;
import org.vetbell.call.Spoken;

/**
 * One line of what was said, as staff read it.
 *
 * @param who {@code caller} or {@code agent}
 * @param text the words; keys as pressed
 * @param heard of the agent's words: {@code HEARD}, {@code CUT}, {@code UNHEARD}, or {@code SENT}
 *     where nobody can know; empty for the caller's
 * @param heardText the part the caller heard, where it was cut
 */
public record TranscriptLine(String who, String text, String heard, String heardText) {

    static TranscriptLine of(Line line) {
        return switch (line) {
            case Line.Caller caller -> new TranscriptLine("caller", caller.text(), "", "");
            case Line.Keys keys -> new TranscriptLine("caller", "keys " + keys.keys(), "", "");
            case Line.Agent agent ->
                    new TranscriptLine(
                            "agent",
                            agent.sentence(),
                            became(agent.spoken()),
                            agent.spoken() instanceof Spoken.Cut ? agent.heardPart() : "");
        };
    }

    private static String became(Spoken spoken) {
        return switch (spoken) {
            case Spoken.Sent ignored -> "SENT";
            case Spoken.Heard ignored -> "HEARD";
            case Spoken.Cut ignored -> "CUT";
            case Spoken.Unheard ignored -> "UNHEARD";
        };
    }
}
