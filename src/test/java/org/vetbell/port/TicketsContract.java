/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vetbell.call.CallId;

/** What all {@link Tickets} do. */
public interface TicketsContract {
    CallId CALL = new CallId("CA1");
    Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    /** Tickets that grow old by {@code clock}. */
    Tickets tickets(InstantSource clock);

    @Test
    default void ticketIsGoodOnce() {
        Tickets tickets = tickets(InstantSource.fixed(NOON));
        String ticket = tickets.mint(CALL, "AC1");
        assertThat(tickets.redeem(ticket, CALL, "AC1")).isTrue();
        assertThat(tickets.redeem(ticket, CALL, "AC1")).isFalse();
    }

    @Test
    default void ticketIsGoodForItsCallAndAccountOnly() {
        Tickets tickets = tickets(InstantSource.fixed(NOON));
        String ticket = tickets.mint(CALL, "AC1");
        assertThat(tickets.redeem(ticket, new CallId("CA2"), "AC1")).isFalse();
        assertThat(tickets.redeem(ticket, CALL, "AC2")).isFalse();
        assertThat(tickets.redeem(ticket, CALL, "AC1")).isTrue();
    }

    @Test
    default void ticketIsGoodForSixtySeconds() {
        AtomicReference<Instant> now = new AtomicReference<>(NOON);
        Tickets tickets = tickets(now::get);
        String early = tickets.mint(CALL, "AC1");
        String late = tickets.mint(CALL, "AC1");
        now.set(NOON.plusSeconds(59));
        assertThat(tickets.redeem(early, CALL, "AC1")).isTrue();
        now.set(NOON.plusSeconds(60));
        assertThat(tickets.redeem(late, CALL, "AC1")).isFalse();
    }

    @Test
    default void unknownTicketIsRefused() {
        Tickets tickets = tickets(InstantSource.fixed(NOON));
        assertThat(tickets.redeem("", CALL, "AC1")).isFalse();
        assertThat(tickets.redeem("no such ticket", CALL, "AC1")).isFalse();
    }

    @Test
    default void ticketsAreLongDifferentAndFitForAnAddress() {
        Tickets tickets = tickets(InstantSource.fixed(NOON));
        Set<String> minted =
                IntStream.range(0, 50)
                        .mapToObj(i -> tickets.mint(CALL, "AC1"))
                        .collect(Collectors.toSet());
        assertThat(minted).hasSize(50).allMatch(t -> t.matches("[A-Za-z0-9_-]{22,80}"));
    }

    @Test
    default void oneOfManyAtOnceRedeems() throws Exception {
        Tickets tickets = tickets(InstantSource.fixed(NOON));
        String ticket = tickets.mint(CALL, "AC1");
        CountDownLatch go = new CountDownLatch(1);
        int redeemed = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> tries =
                    IntStream.range(0, 8)
                            .mapToObj(i -> threads.submit(() -> redeemAfter(go, tickets, ticket)))
                            .toList();
            go.countDown();
            for (Future<Boolean> attempt : tries) {
                redeemed += attempt.get(20, TimeUnit.SECONDS) ? 1 : 0;
            }
        }
        assertThat(redeemed).isEqualTo(1);
    }

    private static boolean redeemAfter(CountDownLatch go, Tickets tickets, String ticket)
            throws InterruptedException {
        go.await();
        return tickets.redeem(ticket, CALL, "AC1");
    }
}
