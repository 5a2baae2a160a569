/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import java.time.Duration;
import java.util.List;
import org.vetbell.call.CallEvent;
import org.vetbell.call.CallId;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.CallJournal;

/** The journal of calls, written in the background. */
final class JpaCallJournal implements CallJournal {
    private static final Duration BEFORE_READING = Duration.ofSeconds(1);

    private final Transactions transactions;
    private final WriteBehind background;

    JpaCallJournal(Transactions transactions, WriteBehind background) {
        this.transactions = transactions;
        this.background = background;
    }

    @Override
    public void append(CallId call, ClinicId clinic, Entry entry) {
        background.offer(Fact.Happened.of(call, clinic, entry));
    }

    @Override
    public List<CallEvent> events(CallId call) {
        background.flush(BEFORE_READING);
        return transactions.inNew(em -> FactRows.events(em, call.value()));
    }

    @Override
    public List<Entry> entries(CallId call) {
        background.flush(BEFORE_READING);
        return transactions.inNew(em -> FactRows.entries(em, call.value()));
    }

    @Override
    public boolean flush(Duration within) {
        return background.flush(within);
    }
}
