/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.vetbell.launch.Postgres;
import org.vetbell.launch.Surroundings;

/**
 * Where the loaded server keeps its rows: {@code -Dbench.database=h2} (the embedded one, as after
 * an installation) or {@code postgresql}, on the same machine. Both have a commit on the disk
 * before they acknowledge it.
 */
final class BenchDatabase implements AutoCloseable {
    private static final String H2 = "h2";
    private static final String POSTGRESQL = "postgresql";

    private final Optional<Postgres> server;

    private BenchDatabase(Optional<Postgres> server) {
        this.server = server;
    }

    static BenchDatabase chosen() {
        return switch (name()) {
            case H2 -> new BenchDatabase(Optional.empty());
            case POSTGRESQL -> new BenchDatabase(Optional.of(Postgres.durable()));
            default ->
                    throw new IllegalArgumentException(
                            "bench.database is " + H2 + " or " + POSTGRESQL + ", not " + name());
        };
    }

    /** What a server's name is followed by in the report. */
    static String suffix() {
        return name().equals(H2) ? "" : ", " + name();
    }

    Surroundings serving(Surroundings plain) throws SQLException {
        return server.isPresent() ? server.get().serving(plain) : plain;
    }

    @Override
    public void close() throws IOException {
        if (server.isPresent()) {
            server.get().close();
        }
    }

    private static String name() {
        return System.getProperty("bench.database", H2);
    }
}
