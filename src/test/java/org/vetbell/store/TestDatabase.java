/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** An empty migrated database, with transactions of its own instead of a server's. */
final class TestDatabase implements Transactions, AutoCloseable {
    /** Held, or the level set on it would be forgotten with it. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    static {
        FLYWAY.setLevel(Level.WARNING);
    }

    private final DataSource source;
    private final EntityManagerFactory factory;
    private final Runnable disposal;

    TestDatabase(DataSource source, EntityManagerFactory factory, Runnable disposal) {
        this.source = source;
        this.factory = factory;
        this.disposal = disposal;
    }

    /** An H2 in memory. */
    static TestDatabase embedded() {
        JdbcConnectionPool pool =
                JdbcConnectionPool.create(
                        "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "", "");
        Schema.migrated(pool);
        EntityManagerFactory factory =
                factory(Map.of("jakarta.persistence.nonJtaDataSource", pool));
        return new TestDatabase(
                pool,
                factory,
                () -> {
                    factory.close();
                    pool.dispose();
                });
    }

    /** Entities without a server, reached as {@code connection} says. */
    static EntityManagerFactory factory(Map<String, ?> connection) {
        Map<String, Object> overrides = new HashMap<>(connection);
        overrides.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        overrides.put("jakarta.persistence.jtaDataSource", "");
        overrides.put("eclipselink.weaving", "false");
        overrides.put("eclipselink.logging.level", "SEVERE");
        return Persistence.createEntityManagerFactory("vetbell", overrides);
    }

    DataSource dataSource() {
        return source;
    }

    @Override
    public <T> T inNew(Function<EntityManager, T> work) {
        try (EntityManager em = factory.createEntityManager()) {
            EntityTransaction transaction = em.getTransaction();
            transaction.begin();
            try {
                T result = work.apply(em);
                transaction.commit();
                return result;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        }
    }

    @Override
    public void close() {
        disposal.run();
    }
}
