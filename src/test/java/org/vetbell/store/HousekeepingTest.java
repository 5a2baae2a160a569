/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vetbell.call.CallId;
import org.vetbell.port.WebhookKey;

class HousekeepingTest {
    @TempDir Path directory;
    private TestStore store;

    @BeforeEach
    void open() {
        store = new TestStore(directory);
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

    private Housekeeping housekeepingAfterOneWebhookAndOneTicket() {
        WebhookKey key = new WebhookKey("AC1", "CA1", "voice", "1");
        store.webhooks(Duration.ofSeconds(3))
                .answerOnce(key, Map.of(), () -> "answer", () -> "busy");
        store.background.flush(Duration.ofSeconds(10));
        new JpaTickets(store, store.calls, store.now::get).mint(new CallId("CA1"), "AC1");
        return new Housekeeping(store, store.now::get);
    }

    private long count(String rows) {
        return store.inNew(
                em ->
                        em.createQuery("select count(r) from " + rows + " r", Long.class)
                                .getSingleResult());
    }
}
