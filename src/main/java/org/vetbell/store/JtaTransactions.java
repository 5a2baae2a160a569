/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.function.Function;

/** Transactions of the server. The schema is asked for so that it is there before its first use. */
@ApplicationScoped
class JtaTransactions implements Transactions {
    @PersistenceContext(unitName = "vetbell")
    private EntityManager entities;

    /** For the container's proxy. */
    protected JtaTransactions() {}

    @Inject
    JtaTransactions(Schema schema) {}

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T inNew(Function<EntityManager, T> work) {
        return work.apply(entities);
    }
}
