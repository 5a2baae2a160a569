/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vetbell.port.UsageLog;
import org.vetbell.port.UsageLogContract;
import org.vetbell.port.Use;
import org.vetbell.port.Used;

class JpaUsageLogTest implements UsageLogContract {
    @TempDir Path directory;
    private TestStore store;

    /** Where the rows lie. */
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

    @Override
    public UsageLog log() {
        return new JpaUsageLog(store, store.background, store.executor);
    }

    @Test
    void whatIsToldWhileTheDatabaseIsAwayIsStoredLater() {
        UsageLog log = log();
        Used read = new Used(MODEL, Use.Kind.TOKENS_IN, 20, 0);
        store.broken.set(true);
        log.keep(new UsageLog.Sheet(CALL, 0, HARBOUR, MONDAY, List.of(read)));
        assertThat(store.background.flush(Duration.ofMillis(200))).isFalse();
        store.broken.set(false);
        assertThat(store.background.flush(Duration.ofSeconds(10))).isTrue();
        assertThat(log.ofCall(HARBOUR, CALL)).containsExactly(read);
    }

    @Test
    void nothingIsToldOfDaysWhileTheDatabaseIsAway() {
        store.broken.set(true);
        List<List<UsageLog.Day>> told = new ArrayList<>();
        new JpaUsageLog(store, store.background, Runnable::run).since(MONDAY, told::add);
        assertThat(told).isEmpty();
    }
}
