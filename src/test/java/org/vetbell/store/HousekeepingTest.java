/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vetbell.call.CallId;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.CallTape;
import org.vetbell.port.WebhookKey;

class HousekeepingTest {
    private static final ClinicId HARBOUR = new ClinicId("harbour");

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
    void oldWebhooksAndTicketsAreForgotten() {
        Housekeeping housekeeping = housekeepingAfterOneWebhookAndOneTicket();
        store.now.set(TestStore.NOON.plus(Duration.ofDays(7)).plusSeconds(1));
        housekeeping.run();
        assertThat(count("WebhookRow")).isZero();
        assertThat(count("TicketRow")).isZero();
    }

    @Test
    void whatMayStillBeAskedForStays() {
        Housekeeping housekeeping = housekeepingAfterOneWebhookAndOneTicket();
        store.now.set(TestStore.NOON.plus(Duration.ofDays(6)));
        housekeeping.run();
        assertThat(count("WebhookRow")).isEqualTo(1);
    }

    @Test
    void missingDatabaseIsNoReasonToStop() {
        Housekeeping housekeeping = housekeepingAfterOneWebhookAndOneTicket();
        store.now.set(TestStore.NOON.plus(Duration.ofDays(8)));
        store.broken.set(true);
        housekeeping.run();
        store.broken.set(false);
        assertThat(count("WebhookRow")).isEqualTo(1);
    }

    @Test
    void tapesAreForgottenWhenTheirTimeIsOverEvenWithoutADatabase() throws IOException {
        Housekeeping housekeeping = housekeepingAfterOneWebhookAndOneTicket();
        tapeOf("CA1", TestStore.NOON.plus(Duration.ofDays(1)));
        tapeOf("CA2", TestStore.NOON.plus(Duration.ofDays(2)));
        store.now.set(TestStore.NOON.plus(Duration.ofDays(8)).plusSeconds(1));
        store.broken.set(true);
        housekeeping.run();
        assertThat(store.tapes.load(HARBOUR, new CallId("CA1"))).isEmpty();
        assertThat(store.tapes.load(HARBOUR, new CallId("CA2"))).isPresent();
    }

    private void tapeOf(String call, Instant recorded) throws IOException {
        CallTape tape = store.tapes.begin(new CallId(call), HARBOUR);
        tape.frame(recorded, 0, new byte[160]);
        tape.end();
        Path file = directory.resolve("tapes/harbour/" + call + ".tape");
        Files.setLastModifiedTime(file, FileTime.from(recorded));
    }

    private Housekeeping housekeepingAfterOneWebhookAndOneTicket() {
        WebhookKey key = new WebhookKey("AC1", "CA1", "voice", "1");
        store.webhooks(Duration.ofSeconds(3))
                .answerOnce(key, Map.of(), () -> "answer", () -> "busy");
        store.background.flush(Duration.ofSeconds(10));
        new JpaTickets(store, store.calls, store.now::get).mint(new CallId("CA1"), "AC1");
        var recordings = new RecordingFiles(directory.resolve("recordings"));
        return new Housekeeping(
                store,
                store.tapes,
                Duration.ofDays(7),
                new RecordingKeeper(store, recordings, Duration.ofDays(30)),
                store.now::get);
    }

    private long count(String rows) {
        return store.inNew(
                em ->
                        em.createQuery("select count(r) from " + rows + " r", Long.class)
                                .getSingleResult());
    }
}
