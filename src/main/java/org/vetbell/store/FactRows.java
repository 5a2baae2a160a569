/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Type;
import java.util.List;
import org.vetbell.call.CallEvent;

/** Puts facts into their tables, each within the transaction of the caller. */
final class FactRows {
    /** {@code List<CallCommand>}, as the journal fact declares it. */
    private static final Type COMMANDS =
            Fact.Happened.class.getRecordComponents()[4].getGenericType();

    private FactRows() {}

    /** Stores one fact; one that is there already stays as it is. */
    static void store(EntityManager em, Fact fact) {
        switch (fact) {
            case Fact.Happened happened -> happened(em, happened);
            case Fact.Opened opened -> opened(em, opened);
            case Fact.Closed closed -> closed(em, closed);
            case Fact.Urgent urgent -> urgent(em, urgent);
            case Fact.RequestLeft left -> requestLeft(em, left);
            case Fact.MessageLeft left -> messageLeft(em, left);
            case Fact.Received received -> WebhookRows.received(em, received);
            case Fact.Answered answered -> WebhookRows.answered(em, answered);
            case Fact.Freed freed -> WebhookRows.freed(em, freed);
        }
    }

    private static void happened(EntityManager em, Fact.Happened e) {
        CallEventRow.Key key = new CallEventRow.Key(e.call().value(), e.sequence());
        if (em.find(CallEventRow.class, key) == null) {
            CallEventRow row = new CallEventRow();
            row.callId = key.callId;
            row.sequence = key.sequence;
            row.clinicId = e.clinic().value();
            row.happenedAt = e.event().at();
            row.kind = e.event().getClass().getSimpleName();
            row.event = RecordJson.write(CallEvent.class, e.event());
            row.commands = RecordJson.write(COMMANDS, e.commands());
            em.persist(row);
        }
    }

    private static void opened(EntityManager em, Fact.Opened e) {
        if (em.find(CallRow.class, e.call().value()) == null) {
            CallRow row = new CallRow();
            row.callId = e.call().value();
            row.clinicId = e.clinic().value();
            row.callerNumber = clean(e.callerNumber());
            row.rung = e.rung();
            row.startedAt = e.at();
            em.persist(row);
        }
    }

    private static void closed(EntityManager em, Fact.Closed e) {
        CallRow row = em.find(CallRow.class, e.call().value());
        if (row != null && row.endedAt == null) {
            row.endedAt = e.at();
            row.endReason = e.reason();
        }
    }

    private static void urgent(EntityManager em, Fact.Urgent e) {
        CallRow row = em.find(CallRow.class, e.call().value());
        if (row != null) {
            row.urgent = true;
        }
    }

    private static void requestLeft(EntityManager em, Fact.RequestLeft e) {
        if (isNew(em, "RequestRow", e.key())) {
            RequestRow row = new RequestRow();
            row.key = e.key();
            row.clinicId = e.clinic().value();
            row.callId = e.call().value();
            row.keptAt = e.at();
            row.kind = e.request().kind();
            row.owner = clean(e.request().owner());
            row.pet = clean(e.request().pet());
            row.species = clean(e.request().species());
            row.reason = clean(e.request().reason());
            row.preferredDay = clean(e.request().preferredDay());
            row.preferredTime = clean(e.request().preferredTime());
            row.callback = clean(e.request().callback());
            em.persist(row);
        }
    }

    private static void messageLeft(EntityManager em, Fact.MessageLeft e) {
        if (isNew(em, "MessageRow", e.key())) {
            MessageRow row = new MessageRow();
            row.key = e.key();
            row.clinicId = e.clinic().value();
            row.callId = e.call().value();
            row.keptAt = e.at();
            row.fill(e.message());
            row.words = clean(row.words);
            em.persist(row);
        }
    }

    private static boolean isNew(EntityManager em, String rows, String key) {
        return em.createQuery("select count(r) from " + rows + " r where r.key = :key", Long.class)
                        .setParameter("key", key)
                        .getSingleResult()
                == 0;
    }

    /** PostgreSQL refuses texts with the character NUL. */
    private static String clean(String text) {
        return text == null ? null : text.replace("\0", "");
    }

    /** The events of a call, in order. */
    static List<CallEvent> events(EntityManager em, String callId) {
        return em
                .createQuery(
                        "select r.event from CallEventRow r where r.callId = :call order by r.sequence",
                        String.class)
                .setParameter("call", callId)
                .getResultList()
                .stream()
                .map(text -> RecordJson.read(CallEvent.class, text))
                .toList();
    }
}
