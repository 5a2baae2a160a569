/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import java.util.List;
import org.vetbell.call.CallCommand;
import org.vetbell.call.CallEvent;
import org.vetbell.call.CallMachine;
import org.vetbell.call.CallState;
import org.vetbell.call.Step;
import org.vetbell.port.CallJournal;

/** A call's state, and the journal of how it came about. Owned by the draining worker. */
final class Mind {
    private final Opening opening;
    private final CallMachine machine;
    private final CallJournal journal;
    private CallState state = CallState.initial();
    private int sequence;

    Mind(Opening opening, CallJournal journal) {
        this.opening = opening;
        this.machine = new CallMachine(opening.clinic());
        this.journal = journal;
    }

    /** Takes up a call where its journal ends. */
    void remember(List<CallEvent> past) {
        state = machine.fold(past);
        sequence = past.size();
    }

    /**
     * Lets the event happen and returns what shall be done.
     *
     * @param frames of the caller's sound handled until then
     * @param heard whether the ear found the event in that sound
     */
    List<CallCommand> on(CallEvent event, int frames, boolean heard) {
        Step step = machine.on(state, event);
        state = step.state();
        journal.append(
                opening.call(),
                opening.clinic().id(),
                new CallJournal.Entry(++sequence, frames, heard, event, step.commands()));
        return step.commands();
    }

    CallState state() {
        return state;
    }
}
