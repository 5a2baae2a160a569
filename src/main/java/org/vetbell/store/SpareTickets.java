/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Tickets that the database did not take, known to this node only. A redeemed one stays known until
 * it expires: the database may have taken it after all, and must not be asked again. Any thread.
 */
final class SpareTickets {
    private static final int MOST = 1_000;

    private final ConcurrentMap<String, Spare> tickets = new ConcurrentHashMap<>();

    /** Keeps a ticket; with too many of them the new one is worthless. */
    void add(TicketRow ticket, Instant now) {
        tickets.values().removeIf(t -> !t.row().expiresAt.isAfter(now));
        if (tickets.size() < MOST) {
            tickets.put(ticket.hash, new Spare(ticket, false));
        }
    }

    boolean knows(String hash) {
        return tickets.containsKey(hash);
    }

    boolean redeem(JpaTickets.Shown shown) {
        Spare spare = tickets.get(shown.hash());
        return spare != null
                && !spare.redeemed()
                && spare.row().callId.equals(shown.call())
                && spare.row().account.equals(shown.account())
                && spare.row().expiresAt.isAfter(shown.now())
                && tickets.replace(shown.hash(), spare, new Spare(spare.row(), true));
    }

    private record Spare(TicketRow row, boolean redeemed) {}
}
