/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.vetbell.audio.Tape;
import org.vetbell.audio.TapeFormat;
import org.vetbell.call.CallEvent;
import org.vetbell.call.CallMachine;
import org.vetbell.call.Line;
import org.vetbell.clinic.Clinic;
import org.vetbell.port.CallJournal;
import org.vetbell.port.CallLog;
import org.vetbell.port.CallTapes;
import org.vetbell.port.Clinics;
import org.vetbell.port.JournalText;

/** Calls of the past, as they were recorded. Any thread. */
@Dependent
public class StoredCalls {
    private final CallJournal journal;
    private final CallTapes tapes;
    private final Clinics clinics;
    private final JournalText text;

    @Inject
    public StoredCalls(CallJournal journal, CallTapes tapes, Clinics clinics, JournalText text) {
        this.journal = journal;
        this.tapes = tapes;
        this.clinics = clinics;
        this.text = text;
    }

    /** The call's journal, a line for each event. */
    public List<String> journal(CallLog.Entry call) {
        return lines(journal.entries(call.call()));
    }

    /**
     * What was said in the call, and of our words what was heard. Empty when the clinic is gone.
     */
    public List<Line> said(CallLog.Entry call, List<CallEvent> events) {
        return clinics.byId(call.clinic())
                .map(clinic -> new CallMachine(clinic).fold(events).history().lines())
                .orElse(List.of());
    }

    /** The caller's sound in {@link TapeFormat}; empty when none was kept. */
    public Optional<byte[]> tape(CallLog.Entry call) {
        return tapes.load(call.clinic(), call.call());
    }

    /**
     * Lets the call happen once more with the clinic as it is now. Empty when that is not possible:
     * the clinic is gone, or no tape was kept of a call in which the caller was heard.
     */
    public Optional<Replay.Outcome> replay(CallLog.Entry call) {
        List<CallJournal.Entry> entries = journal.entries(call.call());
        Optional<Tape> tape =
                tape(call)
                        .map(TapeFormat::read)
                        .or(() -> silent(entries) ? Optional.of(Tape.EMPTY) : Optional.empty());
        Optional<Clinic> clinic = clinics.byId(call.clinic());
        return tape.flatMap(
                sound -> clinic.map(c -> new Replay(c, text).of(lines(entries), sound)));
    }

    private List<String> lines(List<CallJournal.Entry> entries) {
        return entries.stream().map(text::line).toList();
    }

    private static boolean silent(List<CallJournal.Entry> entries) {
        return entries.stream().allMatch(entry -> entry.frames() == 0);
    }
}
