/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * The database as the background writer sees it: it takes a batch or it does not, and after a
 * failure it is left alone for a while. Used by one thread.
 */
final class FactTable {
    private static final System.Logger LOG = System.getLogger("org.vetbell.store");
    private static final Duration FIRST_REST = Duration.ofMillis(500);
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);

    private final Transactions transactions;
    private final Spool spool;
    private final LongSupplier nanos;
    private Duration rest = Duration.ZERO;
    private long restingSince;

    FactTable(Transactions transactions, Spool spool, LongSupplier nanos) {
        this.transactions = transactions;
        this.spool = spool;
        this.nanos = nanos;
    }

    /** Whether it failed so lately that it is not worth asking. */
    boolean isResting() {
        return nanos.getAsLong() - restingSince < rest.toNanos();
    }

    /**
     * Stores a batch in one transaction; false when the database is not there. An fact that a
     * working database refuses is put aside, so that it does not hold up the others.
     *
     * @throws IOException when a refused fact cannot be put aside
     */
    boolean store(List<Fact> batch) throws IOException {
        boolean stored = storedTogether(batch) || storedOneByOne(batch);
        rest = stored ? Duration.ZERO : longer(rest);
        restingSince = nanos.getAsLong();
        return stored;
    }

    private boolean storedTogether(List<Fact> batch) {
        try {
            transactions.inNew(
                    em -> {
                        batch.forEach(e -> FactRows.store(em, e));
                        return true;
                    });
            return true;
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "a batch was not stored", e);
            return false;
        }
    }

    private boolean storedOneByOne(List<Fact> batch) throws IOException {
        for (Fact fact : batch) {
            if (storedTogether(List.of(fact))) {
                continue;
            }
            if (!answers()) {
                LOG.log(System.Logger.Level.WARNING, "the database does not answer");
                return false;
            }
            // It may have come back just now, with nothing against this fact.
            if (!storedTogether(List.of(fact))) {
                putAside(fact);
            }
        }
        return true;
    }

    private void putAside(Fact fact) throws IOException {
        spool.reject(fact);
        LOG.log(
                System.Logger.Level.ERROR,
                "the database refused a fact of kind {0}; it is kept in the spool",
                fact.getClass().getSimpleName());
    }

    private boolean answers() {
        try {
            return transactions.inNew(
                    em -> em.createNativeQuery("select 1").getSingleResult() != null);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "the database does not answer", e);
            return false;
        }
    }

    private static Duration longer(Duration rest) {
        Duration twice = rest.isZero() ? FIRST_REST : rest.multipliedBy(2);
        return twice.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : twice;
    }
}
