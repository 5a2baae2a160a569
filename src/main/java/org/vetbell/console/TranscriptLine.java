/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.console;

import java.util.ArrayList;
import java.util.List;
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

    /** All lines; pieces in which a sentence was spoken are one. */
    static List<TranscriptLine> of(List<Line> lines) {
        List<TranscriptLine> told = new ArrayList<>();
        Line before = null;
        for (Line line : lines) {
            if (goesOn(before, line)) {
                told.set(told.size() - 1, told.getLast().and((Line.Agent) line));
            } else {
                told.add(of(line));
            }
            before = line;
        }
        return told;
    }

    /** Whether the line goes on within the sentence of the one before. */
    private static boolean goesOn(Line before, Line line) {
        return before instanceof Line.Agent first
                && line instanceof Line.Agent second
                && first.utterance().equals(second.utterance())
                && !first.sentence().matches("(?s).*[.!?]\\s*");
    }

    private TranscriptLine and(Line.Agent rest) {
        TranscriptLine its = of(rest);
        String all = text + " " + its.text;
        if (heard.equals(its.heard)) {
            return new TranscriptLine(who, all, heard, heardText);
        }
        String part = heard.equals("CUT") ? heardText : text + " " + its.heardText;
        return new TranscriptLine(who, all, "CUT", part.strip());
    }

    private static TranscriptLine of(Line line) {
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
