/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vetbell.port.Tickets;
import org.vetbell.port.TicketsContract;

class JpaTicketsTest implements TicketsContract {
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

    @Override
    public Tickets tickets(InstantSource clock) {
        return new JpaTickets(store, store.calls, clock);
    }

    @Test
    void databaseHoldsNoTicketThatCouldBeUsed() {
        String ticket = tickets(InstantSource.fixed(NOON)).mint(CALL, "AC1");
        List<String> hashes =
                store.inNew(
                        em ->
                                em.createQuery("select t.hash from TicketRow t", String.class)
                                        .getResultList());
        assertThat(hashes).hasSize(1).doesNotContain(ticket);
    }

    @Test
    void withoutTheDatabaseATicketIsStillGoodOnce() {
        Tickets tickets = tickets(InstantSource.fixed(NOON));
        store.broken.set(true);
        String ticket = tickets.mint(CALL, "AC1");
        assertThat(tickets.redeem(ticket, CALL, "AC2")).isFalse();
        assertThat(tickets.redeem(ticket, CALL, "AC1")).isTrue();
        assertThat(tickets.redeem(ticket, CALL, "AC1")).isFalse();
    }
}
