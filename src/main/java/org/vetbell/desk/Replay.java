/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import java.util.ArrayList;
import java.util.List;
import org.vetbell.audio.Tape;
import org.vetbell.clinic.Clinic;
import org.vetbell.port.JournalText;

/**
 * Lets a recorded call happen once more and compares what comes of it with what was written down.
 *
 * <p>The caller's sound goes through a fresh ear, which must find the same events at the same
 * frames and moments. All other events are taken from the journal, each after as many frames as it
 * had then. Every event goes to the call's mind, whose commands must be those of the journal; those
 * that concern the ear change it as they did. Runs on the calling thread, as fast as it goes.
 */
public final class Replay {
    private static final String NOTHING = "";

    private final Clinic clinic;
    private final JournalText text;

    /**
     * @param clinic the practice as it was when the call was recorded
     */
    public Replay(Clinic clinic, JournalText text) {
        this.clinic = clinic;
        this.text = text;
    }

    /**
     * Replays a call.
     *
     * @param recorded the lines of its journal
     * @throws RuntimeException when a line is none of this version's journal
     */
    public Outcome of(List<String> recorded, Tape tape) {
        var call = new ReplayedCall(clinic, tape);
        recorded.stream().map(text::entry).forEach(call::follow);
        call.playRest();
        List<String> replayed = call.journal().stream().map(text::line).toList();
        List<Difference> differences = new ArrayList<>();
        if (!tape.ending().equals(Tape.WHOLE)) {
            differences.add(new Difference(0, "a whole tape", tape.ending()));
        }
        compare(recorded, replayed, differences);
        return new Outcome(replayed, differences);
    }

    private static void compare(
            List<String> recorded, List<String> replayed, List<Difference> differences) {
        for (int i = 0; i < Math.max(recorded.size(), replayed.size()); i++) {
            String before = i < recorded.size() ? recorded.get(i) : NOTHING;
            String now = i < replayed.size() ? replayed.get(i) : NOTHING;
            if (!before.equals(now)) {
                differences.add(new Difference(i + 1, before, now));
            }
        }
    }

    /**
     * What came of a replay.
     *
     * @param journal the lines the replayed call wrote
     * @param differences from the recorded journal, in its order; the first may cause the others
     */
    public record Outcome(List<String> journal, List<Difference> differences) {
        public Outcome {
            journal = List.copyOf(journal);
            differences = List.copyOf(differences);
        }

        /** Whether every byte of the journal came out again. */
        public boolean identical() {
            return differences.isEmpty();
        }
    }

    /**
     * A line that did not come out as it was.
     *
     * @param line its number, from 1; 0 concerns the tape
     * @param recorded as it was; empty when there was none
     * @param replayed as it came out; empty when nothing did
     */
    public record Difference(int line, String recorded, String replayed) {}
}
