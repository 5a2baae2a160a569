/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import java.time.Instant;
import java.util.List;
import org.vetbell.audio.Tape;
import org.vetbell.call.CallEvent;
import org.vetbell.call.CallId;
import org.vetbell.call.LineKind;
import org.vetbell.clinic.Clinic;
import org.vetbell.port.CallJournal.Entry;

/**
 * A call that happens once more: the session of a live call, given the recorded signals on a
 * virtual clock. Its ear finds its events anew; every other event is the journal's. One thread.
 */
final class ReplayedCall {
    private static final CallId CALL = new CallId("replay");

    private final VirtualTime time = new VirtualTime();
    private final ReplayJournal journal = new ReplayJournal();
    private final Outside outside = Nobody.outside(time.deskTime(), journal);
    private final DeskMetrics uncounted = DeskMetrics.unregistered();
    private final Opening opening;
    private final List<Tape.Frame> tape;
    private CallSession session;
    private int played;
    private int heard;

    ReplayedCall(Clinic clinic, Tape tape) {
        this.opening = new Opening(CALL, clinic, "", LineKind.STREAM);
        this.tape = tape.frames();
        takeUp();
    }

    /** Plays the sound that came before the entry, then lets its event happen. */
    void follow(Entry entry) {
        if (entry.frames() < heard) {
            playRest();
            takeUp();
        }
        while (heard < entry.frames() && played < tape.size()) {
            playFrame();
        }
        if (!entry.heard()) {
            happen(entry.event());
        }
    }

    /** Plays the sound that is left. */
    void playRest() {
        while (played < tape.size()) {
            playFrame();
        }
    }

    /** What the call wrote down so far. */
    List<Entry> journal() {
        return journal.entries(CALL);
    }

    /** As a live call that came back from its journal, which counts frames from zero again. */
    private void takeUp() {
        var workers = new DrainWorkers(handle -> session, handle -> {});
        var handle = new LiveHandle(opening, journal.events(CALL), workers, time.deskTime());
        session = new CallSession(outside, uncounted);
        session.beginReplay(handle);
        heard = 0;
    }

    private void playFrame() {
        Tape.Frame frame = tape.get(played++);
        heard++;
        take(frame.at(), new Signal.CallerAudio(frame.mulaw(), frame.mediaMillis(), 0));
    }

    private void happen(CallEvent event) {
        if (event instanceof CallEvent.StreamOpened) {
            take(event.at(), new Signal.Attached(new Nobody.DeadLine()));
        }
        take(event.at(), new Signal.Happened(at -> event));
    }

    private void take(Instant at, Signal signal) {
        time.is(at);
        session.take(signal);
    }
}
