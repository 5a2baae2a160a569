/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.launch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;

/**
 * A PostgreSQL of one's own: a process with fresh data, from binaries that the build fetches, which
 * only this machine reaches. Any thread.
 */
public final class Postgres implements AutoCloseable {
    /** Owns every database here; has no password. */
    public static final String OWNER = "postgres";

    private static final Duration START_DEADLINE = Duration.ofMinutes(1);

    private final EmbeddedPostgres server;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** One that forgets all when the machine fails, which makes it quick: for tests. */
    public static Postgres forTests() {
        return start("off");
    }

    /** One whose commits are on the disk before they are acknowledged, as in production. */
    public static Postgres durable() {
        return start("on");
    }

    /**
     * @throws LaunchFailed where none can be started, for example for want of binaries for this
     *     kind of machine
     */
    private static Postgres start(String fsync) {
        try {
            Path log = Files.createDirectories(AppServer.SERVERS).resolve("postgresql.log");
            // The builder sets -F, no syncing, before what is set here.
            return new Postgres(
                    EmbeddedPostgres.builder()
                            .setServerConfig("fsync", fsync)
                            .setServerConfig("max_connections", "200")
                            .setPGStartupWait(START_DEADLINE)
                            .setOutputRedirector(Redirect.appendTo(log.toFile()))
                            .start());
        } catch (IOException e) {
            throw new LaunchFailed("PostgreSQL could not be started: " + e.getMessage(), e);
        }
    }

    /** Makes an empty database; returns its JDBC address. */
    public String emptyDatabase() throws SQLException {
        String name = "v" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return server.getJdbcUrl(OWNER, name);
    }

    /** Lets a server of ours use a new database there. */
    public Surroundings serving(Surroundings surroundings) throws SQLException {
        return surroundings.with("DATABASE_URL", emptyDatabase()).with("DATABASE_USER", OWNER);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
