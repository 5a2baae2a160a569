/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vetbell.call.CallId;
import org.vetbell.call.EndReason;
import org.vetbell.call.Rung;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.CallLog;

/** The list of calls, written in the background; whoever reads sees what this node wrote before. */
final class JpaCallLog implements CallLog {
    private static final Duration BEFORE_READING = Duration.ofSeconds(1);

    private final Transactions transactions;
    private final WriteBehind background;

    JpaCallLog(Transactions transactions, WriteBehind background) {
        this.transactions = transactions;
        this.background = background;
    }

    @Override
    public void opened(CallId call, ClinicId clinic, String callerNumber, Rung rung, Instant at) {
        background.offer(new Fact.Opened(call, clinic, callerNumber, rung, at));
    }

    @Override
    public void cameIn(CallId call, String account) {
        if (!account.isEmpty()) {
            background.offer(new Fact.CameIn(call, account));
        }
    }

    @Override
    public Optional<String> account(CallId call) {
        background.flush(BEFORE_READING);
        return Optional.ofNullable(transactions.inNew(em -> em.find(CallRow.class, call.value())))
                .flatMap(CallRow::account);
    }

    @Override
    public void closed(CallId call, EndReason reason, Instant at) {
        background.offer(new Fact.Closed(call, reason, at));
    }

    @Override
    public void urgent(CallId call) {
        background.offer(new Fact.Urgent(call));
    }

    @Override
    public Optional<CallLog.Entry> find(CallId call) {
        background.flush(BEFORE_READING);
        return Optional.ofNullable(transactions.inNew(em -> em.find(CallRow.class, call.value())))
                .map(CallRow::entry);
    }

    @Override
    public List<CallLog.Entry> newest(Optional<ClinicId> clinic, int most) {
        background.flush(BEFORE_READING);
        String of = clinic.isPresent() ? " where c.clinicId = :clinic" : "";
        return transactions.inNew(
                em -> {
                    TypedQuery<CallRow> query =
                            em.createQuery(
                                    "select c from CallRow c" + of + " order by c.startedAt desc",
                                    CallRow.class);
                    clinic.ifPresent(id -> query.setParameter("clinic", id.value()));
                    return query.setMaxResults(most).getResultList().stream()
                            .map(CallRow::entry)
                            .toList();
                });
    }
}
