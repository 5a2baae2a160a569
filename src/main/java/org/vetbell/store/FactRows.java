/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.vetbell.call.CallEvent;
import org.vetbell.port.CallJournal;
import org.vetbell.port.UsageLog;
import org.vetbell.port.Used;

/** Puts facts into their tables, each within the transaction of the caller. */
final class FactRows {
    private FactRows() {}

    /** Stores one fact; one that is there already stays as it is. */
    static void store(EntityManager em, Fact fact) {
        switch (fact) {
            case Fact.Happened happened -> happened(em, happened);
            case Fact.Opened opened -> opened(em, opened);
            case Fact.CameIn came -> cameIn(em, came);
            case Fact.Closed closed -> closed(em, closed);
            case Fact.Urgent urgent -> urgent(em, urgent);
            case Fact.RequestLeft left -> requestLeft(em, left);
            case Fact.MessageLeft left -> messageLeft(em, left);
            case Fact.RecordingMade made -> CarrierRecordingRows.made(em, made);
            case Fact.RecordingRefused refused -> CarrierRecordingRows.refused(em, refused);
            case Fact.MessageTranscribed told -> transcribed(em, told);
            case Fact.CallRecorded recorded -> callRecorded(em, recorded);
            case Fact.CallRecordingsDiscarded gone -> callRecordingsDiscarded(em, gone);
            case Fact.Consumed consumed -> consumed(em, consumed.sheet());
            case Fact.Received received -> WebhookRows.received(em, received);
            case Fact.Answered answered -> WebhookRows.answered(em, answered);
            case Fact.Freed freed -> WebhookRows.freed(em, freed);
        }
    }

    private static void happened(EntityManager em, Fact.Happened line) {
        CallEventRow.Key key = new CallEventRow.Key(line.call().value(), line.sequence());
        if (em.find(CallEventRow.class, key) == null) {
            em.persist(new CallEventRow(line));
        }
    }

    private static void opened(EntityManager em, Fact.Opened call) {
        if (em.find(CallRow.class, call.call().value()) == null) {
            em.persist(new CallRow(call));
        }
    }

    private static void cameIn(EntityManager em, Fact.CameIn how) {
        CallRow row = em.find(CallRow.class, how.call().value());
        if (row != null) {
            row.cameIn(how);
        }
    }

    private static void closed(EntityManager em, Fact.Closed end) {
        CallRow row = em.find(CallRow.class, end.call().value());
        if (row != null) {
            row.end(end);
        }
    }

    private static void urgent(EntityManager em, Fact.Urgent urgent) {
        CallRow row = em.find(CallRow.class, urgent.call().value());
        if (row != null) {
            row.markUrgent();
        }
    }

    private static void requestLeft(EntityManager em, Fact.RequestLeft left) {
        if (isNew(em, "RequestRow", left.key())) {
            em.persist(new RequestRow(left));
        }
    }

    private static void messageLeft(EntityManager em, Fact.MessageLeft left) {
        if (isNew(em, "MessageRow", left.key())) {
            em.persist(new MessageRow(left));
        }
    }

    private static void transcribed(EntityManager em, Fact.MessageTranscribed told) {
        if (em.find(MessageTranscriptRow.class, told.recording()) == null) {
            em.persist(new MessageTranscriptRow(told));
        }
    }

    private static void callRecorded(EntityManager em, Fact.CallRecorded recorded) {
        if (em.find(OwnRecordingRow.class, recorded.recording().reference()) == null) {
            em.persist(new OwnRecordingRow(recorded));
        }
    }

    private static void callRecordingsDiscarded(
            EntityManager em, Fact.CallRecordingsDiscarded gone) {
        em.createQuery(
                        "delete from OwnRecordingRow r where r.callId = :call"
                                + " and r.clinicId = :clinic")
                .setParameter("call", gone.call().value())
                .setParameter("clinic", gone.clinic().value())
                .executeUpdate();
    }

    private static void consumed(EntityManager em, UsageLog.Sheet sheet) {
        for (Used used : sheet.used()) {
            CallUsageRow row = em.find(CallUsageRow.class, new CallUsageRow.Key(sheet, used));
            if (row == null) {
                em.persist(new CallUsageRow(sheet, used));
            } else {
                row.update(used);
            }
        }
    }

    private static boolean isNew(EntityManager em, String rows, String key) {
        return em.createQuery("select count(r) from " + rows + " r where r.key = :key", Long.class)
                        .setParameter("key", key)
                        .getSingleResult()
                == 0;
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

    /** The entries of a call's journal, in order. */
    static List<CallJournal.Entry> entries(EntityManager em, String callId) {
        return em
                .createQuery(
                        "select r from CallEventRow r where r.callId = :call order by r.sequence",
                        CallEventRow.class)
                .setParameter("call", callId)
                .getResultList()
                .stream()
                .map(CallEventRow::entry)
                .toList();
    }
}
