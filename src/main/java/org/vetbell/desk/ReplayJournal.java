/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.vetbell.call.CallEvent;
import org.vetbell.call.CallId;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.CallJournal;

/** What a replayed call writes down. One thread, one call. */
final class ReplayJournal implements CallJournal {
    private final List<Entry> entries = new ArrayList<>();

    @Override
    public void append(CallId call, ClinicId clinic, Entry entry) {
        entries.add(entry);
    }

    @Override
    public List<CallEvent> events(CallId call) {
        return entries.stream().map(Entry::event).toList();
    }

    @Override
    public List<Entry> entries(CallId call) {
        return List.copyOf(entries);
    }

    @Override
    public boolean flush(Duration within) {
        return true;
    }
}
