/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vetbell.call.CallCommand;
import org.vetbell.call.CallEvent;
import org.vetbell.call.CallId;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.CallJournal;

/** A call journal that lives as long as the test. Any thread. */
public final class MemoryCallJournal implements CallJournal {
    private final ConcurrentMap<CallId, List<Entry>> entries = new ConcurrentHashMap<>();

    @Override
    public void append(CallId call, ClinicId clinic, Entry entry) {
        entries.computeIfAbsent(call, c -> new CopyOnWriteArrayList<>()).add(entry);
    }

    @Override
    public List<CallEvent> events(CallId call) {
        return entries(call).stream().map(Entry::event).toList();
    }

    @Override
    public List<Entry> entries(CallId call) {
        return List.copyOf(entries.getOrDefault(call, List.of()));
    }

    /** Every command of a call, in order. */
    public List<CallCommand> commands(CallId call) {
        return entries(call).stream().flatMap(e -> e.commands().stream()).toList();
    }

    @Override
    public boolean flush(Duration within) {
        return true;
    }
}
