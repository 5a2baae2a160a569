/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;
import org.vetbell.launch.Postgres;

/** One migrated PostgreSQL for all tests of this process, which ends with it. One at a time. */
final class TestPostgres {
    private static final Postgres SERVER = Postgres.forTests();
    private static final PGSimpleDataSource SOURCE = new PGSimpleDataSource();
    private static final EntityManagerFactory FACTORY;

    static {
        try {
            SOURCE.setUrl(SERVER.emptyDatabase());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Schema.migrated(SOURCE);
        // A pool, as a server has one: PostgreSQL starts a process for each connection.
        FACTORY =
                TestDatabase.factory(
                        Map.of(
                                "jakarta.persistence.jdbc.url",
                                SOURCE.getUrl(),
                                "jakarta.persistence.jdbc.user",
                                Postgres.OWNER,
                                "jakarta.persistence.jdbc.driver",
                                "org.postgresql.Driver",
                                "eclipselink.connection-pool.default.initial",
                                "1",
                                "eclipselink.connection-pool.default.min",
                                "1",
                                "eclipselink.connection-pool.default.max",
                                "16"));
        // Its first use takes seconds, more than the store waits for a database.
        FACTORY.createEntityManager().close();
    }

    private TestPostgres() {}

    /** The database with all its tables empty. */
    static TestDatabase emptied() {
        try (Connection connection = SOURCE.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate " + String.join(", ", tables(statement)));
            return new TestDatabase(SOURCE, FACTORY, () -> {});
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery(
                        "select tablename from pg_tables where schemaname = 'public'"
                                + " and tablename <> 'flyway_schema_history'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
