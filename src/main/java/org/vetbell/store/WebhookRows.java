/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Duration;

/** The webhook table: who may handle a webhook, and what was answered. Blocks; any thread. */
final class WebhookRows {
    /** A claim this old was left behind by a process that died. */
    static final Duration ABANDONED = Duration.ofSeconds(30);

    private final Transactions transactions;

    WebhookRows(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Claims a webhook for the attempt named {@code claim}, in a transaction of its own. When two
     * do so at once the table's key lets one through, and the other looks again.
     */
    Claim claim(Fact.Received wanted) {
        try {
            return transactions.inNew(em -> claim(em, wanted));
        } catch (PersistenceException lostRace) {
            return transactions.inNew(em -> claim(em, wanted));
        }
    }

    /** Whether that webhook was claimed, and not let go of. */
    boolean holds(String key) {
        return transactions.inNew(em -> em.find(WebhookRow.class, key) != null);
    }

    private static Claim claim(EntityManager em, Fact.Received wanted) {
        WebhookRow row = em.find(WebhookRow.class, wanted.webhook().key());
        if (row == null) {
            em.persist(new WebhookRow(wanted));
            em.flush();
            return new Claim.Mine();
        }
        if (row.answer().isPresent()) {
            return new Claim.Answered(row.answer().get());
        }
        return takeOver(em, row, wanted) ? new Claim.Mine() : new Claim.Pending();
    }

    /** The old claim is part of the condition, so that one of several takes it. */
    private static boolean takeOver(EntityManager em, WebhookRow row, Fact.Received wanted) {
        return row.claimedAt().plus(ABANDONED).isBefore(wanted.at())
                && em.createQuery(
                                        "update WebhookRow w set w.claim = :mine, w.claimedAt = :now"
                                                + " where w.key = :key and w.claim = :old"
                                                + " and w.state = :claimed")
                                .setParameter("mine", wanted.claim())
                                .setParameter("now", wanted.at())
                                .setParameter("key", wanted.webhook().key())
                                .setParameter("old", row.claim())
                                .setParameter("claimed", WebhookRow.State.CLAIMED)
                                .executeUpdate()
                        == 1;
    }

    /** Lets go of a claim at once. */
    void free(Fact.Freed claim) {
        transactions.inNew(
                em -> {
                    freed(em, claim);
                    return claim;
                });
    }

    static void received(EntityManager em, Fact.Received e) {
        if (em.find(WebhookRow.class, e.webhook().key()) == null) {
            em.persist(new WebhookRow(e));
        }
    }

    /** An attempt whose claim was taken over has nothing to say any more. */
    static void answered(EntityManager em, Fact.Answered e) {
        WebhookRow row = em.find(WebhookRow.class, e.webhook().key());
        if (row != null && row.isHandledBy(e.claim())) {
            row.answerWith(e.answer());
        }
    }

    static void freed(EntityManager em, Fact.Freed e) {
        WebhookRow row = em.find(WebhookRow.class, e.webhook().key());
        if (row != null && row.isHandledBy(e.claim())) {
            em.remove(row);
        }
    }

    /** What came of claiming. */
    sealed interface Claim {
        /** The caller handles it. */
        record Mine() implements Claim {}

        /** It was handled. */
        record Answered(String answer) implements Claim {}

        /** Somebody else is handling it. */
        record Pending() implements Claim {}
    }
}
