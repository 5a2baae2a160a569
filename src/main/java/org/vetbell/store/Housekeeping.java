/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Once an hour, forgets what nobody will ask for again; once a minute, takes up recordings that
 * break off. Run by one thread, when it is idle.
 */
final class Housekeeping implements Runnable {
    private static final System.Logger LOG = System.getLogger("org.vetbell.store");
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);
    private static final Duration WEBHOOKS_KEPT = Duration.ofDays(7);
    private static final Duration TICKETS_KEPT = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final FileCallTapes tapes;
    private final Duration tapesKept;
    private final RecordingKeeper recordings;
    private final InstantSource clock;
    private Instant next;
    private Instant nextLook = Instant.MIN;

    /** Forgets nothing until an hour from now. */
    Housekeeping(
            Transactions transactions,
            FileCallTapes tapes,
            Duration tapesKept,
            RecordingKeeper recordings,
            InstantSource clock) {
        this.transactions = transactions;
        this.tapes = tapes;
        this.tapesKept = tapesKept;
        this.recordings = recordings;
        this.clock = clock;
        next = clock.instant().plus(EVERY);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        if (!now.isBefore(nextLook)) {
            nextLook = now.plus(LOOK_EVERY);
            recordings.takeUp(now);
        }
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(EVERY);
        forgetRows(now);
        forgetTapes(now);
        recordings.forget(now);
    }

    private void forgetTapes(Instant now) {
        try {
            int forgotten = tapes.forget(now.minus(tapesKept));
            LOG.log(System.Logger.Level.DEBUG, "forgot {0} tapes", forgotten);
        } catch (IOException | DirectoryIteratorException e) {
            LOG.log(System.Logger.Level.WARNING, "tapes that are too old cannot be deleted", e);
        }
    }

    private void forgetRows(Instant now) {
        try {
            int webhooks = forget("WebhookRow r where r.receivedAt", now.minus(WEBHOOKS_KEPT));
            int tickets = forget("TicketRow r where r.expiresAt", now.minus(TICKETS_KEPT));
            LOG.log(
                    System.Logger.Level.DEBUG,
                    "forgot {0} webhooks, {1} tickets",
                    webhooks,
                    tickets);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "nothing forgotten this hour", e);
        }
    }

    private int forget(String rows, Instant before) {
        return transactions.inNew(
                em ->
                        em.createQuery("delete from " + rows + " < :before")
                                .setParameter("before", before)
                                .executeUpdate());
    }
}
