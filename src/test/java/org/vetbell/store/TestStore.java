/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** The store over a database that can be made to fail, with its background worker. */
final class TestStore implements Transactions, AutoCloseable {
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    final TestDatabase database;
    final AtomicBoolean broken = new AtomicBoolean();
    final AtomicInteger transactions = new AtomicInteger();
    final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    final ExecutorService executor = Executors.newCachedThreadPool();
    final DatabaseCalls calls = new DatabaseCalls(executor);
    final Path directory;
    final Spool spool;
    final FileCallTapes tapes;
    final WriteBehind background;

    /** Over {@code database}, which is closed with it. */
    TestStore(Path directory, TestDatabase database) {
        this.directory = directory;
        this.database = database;
        try {
            spool = new Spool(directory.resolve("spool"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tapes = new FileCallTapes(directory.resolve("tapes"), true, Runnable::run);
        FactTable table = new FactTable(this, spool, System::nanoTime);
        background = new WriteBehind(table, spool, () -> {});
        executor.execute(background);
    }

    @Override
    public <T> T inNew(Function<EntityManager, T> work) {
        if (broken.get()) {
            throw new IllegalStateException("the database is away");
        }
        transactions.incrementAndGet();
        return database.inNew(work);
    }

    JpaWebhookJournal webhooks(Duration patience) {
        InstantSource clock = now::get;
        return new JpaWebhookJournal(new WebhookRows(this), calls, background, clock, patience);
    }

    @Override
    public void close() {
        background.stop(Duration.ofSeconds(10));
        executor.shutdownNow();
        database.close();
    }
}
