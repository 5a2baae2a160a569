/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vetbell.call.CallId;
import org.vetbell.call.EndReason;
import org.vetbell.call.Rung;
import org.vetbell.clinic.CallerMessage;
import org.vetbell.clinic.ClinicId;

class WriteBehindTest {
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final CallId CALL = new CallId("CA1");
    private static final ClinicId CLINIC = new ClinicId("harbour");

    @TempDir Path directory;
    private TestStore store;

    TestDatabase database() {
        return TestDatabase.embedded();
    }

    @BeforeEach
    void open() {
        store = new TestStore(directory, database());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatTheDatabaseCannotTakeIsSpooledAndStoredInOrderLater() {
        store.broken.set(true);
        store.background.offer(opened());
        assertThat(store.background.flush(LONG)).isFalse();
        store.background.offer(new Fact.Closed(CALL, EndReason.GOODBYE, TestStore.NOON));
        assertThat(store.background.flush(LONG)).isFalse();
        assertThat(store.background.backlog().spooled()).isEqualTo(2);

        store.broken.set(false);
        assertThat(store.background.flush(LONG)).isTrue();
        assertThat(store.background.backlog()).isEqualTo(new WriteBehind.Backlog(0, 0, 0));
        assertThat(new JpaCallLog(store, store.background).find(CALL))
                .hasValueSatisfying(e -> assertThat(e.reason()).contains(EndReason.GOODBYE));
    }

    @Test
    void manySmallBatchesOfTheSpoolAreStoredTogetherAndInOrder() throws IOException {
        store.broken.set(true);
        store.background.offer(opened());
        store.background.flush(LONG);
        for (int i = 0; i < 998; i++) {
            store.background.spool(new Fact.Urgent(CALL));
        }
        store.background.spool(new Fact.Closed(CALL, EndReason.GOODBYE, TestStore.NOON));
        assertThat(store.background.backlog().spooled()).isEqualTo(1000);

        store.broken.set(false);
        store.transactions.set(0);
        assertThat(store.background.flush(LONG)).isTrue();
        assertThat(store.transactions.get()).isLessThan(10);
        assertThat(store.background.backlog()).isEqualTo(new WriteBehind.Backlog(0, 0, 0));
        assertThat(new JpaCallLog(store, store.background).find(CALL))
                .hasValueSatisfying(e -> assertThat(e.reason()).contains(EndReason.GOODBYE));
        assertThat(directory.resolve("spool")).isDirectoryNotContaining("glob:**.jsonl");
    }

    @Test
    void spoolOutlivesTheProcess() throws IOException {
        store.broken.set(true);
        store.background.offer(opened());
        store.background.flush(LONG);
        store.background.stop(LONG);
        store.broken.set(false);

        WriteBehind next = anotherProcess();
        assertThat(next.flush(LONG)).isTrue();
        assertThat(new JpaCallLog(store, next).find(CALL)).isPresent();
        next.stop(LONG);
    }

    @Test
    void refusedFactIsPutAsideAndHoldsNobodyUp() throws IOException {
        String endless = "k".repeat(300);
        store.background.offer(
                new Fact.MessageLeft(
                        CALL, CLINIC, endless, new CallerMessage.Spoken("hello"), TestStore.NOON));
        store.background.offer(opened());
        assertThat(store.background.flush(LONG)).isTrue();
        assertThat(new JpaCallLog(store, store.background).find(CALL)).isPresent();
        assertThat(rejected()).hasSize(1);
    }

    @Test
    void aDatabaseThatComesBackBetweenTwoAttemptsRefusesNothing() throws IOException {
        var attempts = new AtomicInteger();
        Transactions comesBack =
                new Transactions() {
                    @Override
                    public <T> T inNew(Function<EntityManager, T> work) {
                        if (attempts.incrementAndGet() <= 2) {
                            throw new IllegalStateException("the database is away");
                        }
                        return store.inNew(work);
                    }
                };
        FactTable table = new FactTable(comesBack, store.spool, System::nanoTime);

        assertThat(table.store(List.of(opened()))).isTrue();
        assertThat(new JpaCallLog(store, store.background).find(CALL)).isPresent();
        assertThat(rejected()).isEmpty();
    }

    @Test
    void unreadableBatchIsPutAside() throws IOException {
        Files.writeString(directory.resolve("spool/0000000000000000009.jsonl"), "no JSON\n");
        WriteBehind next = anotherProcess();
        assertThat(next.flush(LONG)).isTrue();
        assertThat(rejected()).hasSize(1);
        next.stop(LONG);
    }

    @Test
    void stoppedWorkerLeavesNothingBehind() {
        for (int i = 1; i <= 500; i++) {
            store.background.offer(new Fact.Urgent(CALL));
        }
        store.background.offer(opened());
        assertThat(store.background.stop(LONG)).isTrue();
        assertThat(store.background.backlog().waiting()).isZero();
        List<?> calls =
                store.inNew(em -> em.createQuery("select c.callId from CallRow c").getResultList());
        assertThat(calls).hasToString("[CA1]");
    }

    private WriteBehind anotherProcess() throws IOException {
        Spool found = new Spool(directory.resolve("spool"));
        FactTable table = new FactTable(store, found, System::nanoTime);
        WriteBehind next = new WriteBehind(table, found, () -> {});
        store.executor.execute(next);
        return next;
    }

    private static Fact opened() {
        return new Fact.Opened(
                CALL, CLINIC, "+61400000001", Rung.R2_CARRIER_SPEECH, TestStore.NOON);
    }

    private List<Path> rejected() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("spool/rejected"))) {
            return files.toList();
        }
    }
}
