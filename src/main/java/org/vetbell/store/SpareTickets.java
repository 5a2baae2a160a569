/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Tickets that the database did not take, by their hashes, known to this node only. A redeemed one
 * stays known until it expires: the database may have taken it after all, and must not be asked.
 * Any thread.
 */
final class SpareTickets {
    private static final int MOST = 1_000;

    private final ConcurrentMap<String, Spare> tickets = new ConcurrentHashMap<>();

    /** Keeps a ticket; with too many of them the new one is worthless. */
    void add(String hash, Ticket ticket, Instant now) {
        tickets.values().removeIf(t -> !t.ticket().expiresAt().isAfter(now));
        if (tickets.size() < MOST) {
            tickets.put(hash, new Spare(ticket, false));
        }
    }

    boolean knows(String hash) {
        return tickets.containsKey(hash);
    }

    boolean redeem(String hash, String call, String account, Instant now) {
        Spare spare = tickets.get(hash);
        return spare != null
                && !spare.redeemed()
                && spare.ticket().admits(call, account, now)
                && tickets.replace(hash, spare, new Spare(spare.ticket(), true));
    }

    private record Spare(Ticket ticket, boolean redeemed) {}
}
