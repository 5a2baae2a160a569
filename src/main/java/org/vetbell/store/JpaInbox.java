/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vetbell.call.CallId;
import org.vetbell.clinic.AppointmentRequest;
import org.vetbell.clinic.CallerMessage;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.Inbox;

/** What callers left, written in the background; whoever reads sees what this node wrote before. */
final class JpaInbox implements Inbox {
    private static final Duration BEFORE_READING = Duration.ofSeconds(1);

    private final Transactions transactions;
    private final WriteBehind background;

    JpaInbox(Transactions transactions, WriteBehind background) {
        this.transactions = transactions;
        this.background = background;
    }

    @Override
    public void keepRequest(
            CallId call, ClinicId clinic, String key, AppointmentRequest request, Instant at) {
        background.offer(new Fact.RequestLeft(call, clinic, key, request, at));
    }

    @Override
    public void keepMessage(
            CallId call, ClinicId clinic, String key, CallerMessage message, Instant at) {
        background.offer(new Fact.MessageLeft(call, clinic, key, message, at));
    }

    @Override
    public List<Request> requests(Optional<ClinicId> clinic, int most) {
        background.flush(BEFORE_READING);
        return transactions.inNew(
                em ->
                        newest(em, "select r from RequestRow r", RequestRow.class, clinic, most)
                                .stream()
                                .map(RequestRow::request)
                                .toList());
    }

    @Override
    public List<Message> messages(Optional<ClinicId> clinic, int most) {
        background.flush(BEFORE_READING);
        return transactions.inNew(
                em ->
                        newest(em, "select r from MessageRow r", MessageRow.class, clinic, most)
                                .stream()
                                .map(row -> message(em, row))
                                .toList());
    }

    private static <T> List<T> newest(
            EntityManager em, String select, Class<T> type, Optional<ClinicId> clinic, int most) {
        String of = clinic.isPresent() ? " where r.clinicId = :clinic" : "";
        TypedQuery<T> query =
                em.createQuery(select + of + " order by r.keptAt desc, r.id desc", type);
        clinic.ifPresent(id -> query.setParameter("clinic", id.value()));
        return query.setMaxResults(most).getResultList();
    }

    /** The call's row has the number. */
    private static Message message(EntityManager em, MessageRow row) {
        CallRow call = em.find(CallRow.class, row.callId());
        return row.message(call == null ? "" : call.callerNumber());
    }
}
