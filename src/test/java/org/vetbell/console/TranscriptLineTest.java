/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vetbell.call.Line;
import org.vetbell.call.Spoken;
import org.vetbell.call.UtteranceId;

class TranscriptLineTest {
    private static final Spoken HEARD = new Spoken.Heard();
    private static final Spoken UNHEARD = new Spoken.Unheard();

    @Test
    void piecesOfASentenceAreOneLine() {
        assertThat(told(ours(1, "We", HEARD), ours(1, "are open", HEARD), ours(1, "now.", HEARD)))
                .containsExactly(new TranscriptLine("agent", "We are open now.", "HEARD", ""));
    }

    @Test
    void sentencesAndUtterancesStayApart() {
        assertThat(told(ours(1, "We are.", HEARD), ours(1, "Yes,", HEARD), ours(2, "No.", HEARD)))
                .extracting(TranscriptLine::text)
                .containsExactly("We are.", "Yes,", "No.");
    }

    @Test
    void aSentenceThatWasCutInALaterPieceWasHeardUpToThere() {
        assertThat(
                        told(
                                ours(1, "We are", HEARD),
                                ours(1, "open from eight", new Spoken.Cut(2)),
                                ours(1, "until six.", UNHEARD)))
                .containsExactly(
                        new TranscriptLine(
                                "agent",
                                "We are open from eight until six.",
                                "CUT",
                                "We are open from"));
    }

    @Test
    void aSentenceOfWhichOnlyTheFirstPieceWasHeardWasCutBehindIt() {
        assertThat(told(ours(1, "We are", HEARD), ours(1, "open.", UNHEARD)))
                .containsExactly(new TranscriptLine("agent", "We are open.", "CUT", "We are"));
    }

    private static Line ours(int utterance, String words, Spoken spoken) {
        return new Line.Agent(new UtteranceId(utterance), words, spoken);
    }

    private static List<TranscriptLine> told(Line... lines) {
        return TranscriptLine.of(List.of(lines));
    }
}
