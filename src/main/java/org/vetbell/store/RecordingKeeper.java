/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.vetbell.store.CarrierRecordingRow.State;
import org.vetbell.store.RecordingFiles.Abandoned;

/**
 * Takes up recordings whose process died, and deletes those whose time is over. Run by one thread,
 * now and then.
 */
final class RecordingKeeper {
    static final String BROKEN_OFF = "the recording breaks off";

    private static final Duration REFUSED_LATELY = Duration.ofDays(2);
    private static final System.Logger LOG = System.getLogger("org.vetbell.store");

    private final Transactions transactions;
    private final RecordingFiles files;
    private final Duration kept;

    /**
     * @param kept how long a recording is kept after its end
     */
    RecordingKeeper(Transactions transactions, RecordingFiles files, Duration kept) {
        this.transactions = transactions;
        this.files = files;
        this.kept = kept;
    }

    /**
     * Completes what nobody writes any more, as far as it goes; what its caller refused before the
     * process died is deleted. Without a database it waits.
     */
    void takeUp(Instant now) {
        try {
            for (Abandoned abandoned : files.abandoned(now)) {
                if (refused(abandoned)) {
                    files.delete(abandoned.call(), abandoned.clinic());
                } else {
                    takeUp(abandoned);
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "recordings that break off stay as they are", e);
        }
    }

    /** Deletes files even while there is no database, and rows of files that are elsewhere. */
    void forget(Instant now) {
        Instant before = now.minus(kept);
        try {
            int forgotten = files.forget(before);
            LOG.log(System.Logger.Level.DEBUG, "forgot {0} recordings", forgotten);
        } catch (IOException | DirectoryIteratorException e) {
            LOG.log(System.Logger.Level.WARNING, "old recordings cannot be deleted", e);
        }
        try {
            transactions.inNew(
                    em ->
                            em.createQuery("delete from OwnRecordingRow r where r.keptAt < :before")
                                    .setParameter("before", before)
                                    .executeUpdate());
            transactions.inNew(em -> discardFetched(em, before, now));
            for (RecordingRefusalRow refusal : refusals(now.minus(REFUSED_LATELY))) {
                files.delete(refusal.call(), refusal.clinic());
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "no recording forgotten this hour", e);
        }
    }

    /** Whoever deletes what callers refused deletes these too, here and at the carrier. */
    private static int discardFetched(EntityManager em, Instant before, Instant now) {
        return em.createQuery(
                        "update CarrierRecordingRow r set r.state = :discarded, r.attempts = 0,"
                                + " r.nextAttempt = :now where r.wholeCall = true"
                                + " and r.announcedAt < :before and r.state in :there")
                .setParameter("discarded", State.DISCARDED)
                .setParameter("now", now)
                .setParameter("before", before)
                .setParameter("there", List.of(State.KEPT, State.FORGOTTEN, State.GIVEN_UP))
                .executeUpdate();
    }

    /** A caller may refuse on another node than the one that recorded them. */
    private List<RecordingRefusalRow> refusals(Instant since) {
        return transactions.inNew(
                em ->
                        em.createQuery(
                                        "select r from RecordingRefusalRow r"
                                                + " where r.refusedAt > :since",
                                        RecordingRefusalRow.class)
                                .setParameter("since", since)
                                .getResultList());
    }

    private boolean refused(Abandoned abandoned) {
        String call = abandoned.call().value();
        return transactions.inNew(em -> em.find(RecordingRefusalRow.class, call) != null);
    }

    private void takeUp(Abandoned abandoned) throws IOException {
        Instant last = files.modified(abandoned.file());
        files.finish(abandoned.file(), last, BROKEN_OFF)
                .ifPresent(
                        broken ->
                                transactions.inNew(
                                        em -> {
                                            FactRows.store(
                                                    em,
                                                    new Fact.CallRecorded(
                                                            abandoned.call(),
                                                            abandoned.clinic(),
                                                            broken,
                                                            last));
                                            return true;
                                        }));
    }
}
