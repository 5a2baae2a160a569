/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import org.vetbell.call.CallId;
import org.vetbell.port.Tickets;

/**
 * Tickets in a table that holds their hashes only, so that whoever reads the table cannot use them.
 *
 * <p>When the database does not take a ticket in time, this node remembers it by itself, so that a
 * caller is still answered. Waits for the database at most 300 ms to mint, one second to redeem.
 */
final class JpaTickets implements Tickets {
    private static final System.Logger LOG = System.getLogger("org.vetbell.store");
    private static final int RANDOM_BYTES = 32;
    private static final Duration LIFE = Duration.ofSeconds(60);
    private static final Duration MINT_DEADLINE = Duration.ofMillis(300);
    private static final Duration REDEEM_DEADLINE = Duration.ofSeconds(1);

    private final SecureRandom random = new SecureRandom();
    private final SpareTickets spare = new SpareTickets();
    private final Transactions transactions;
    private final DatabaseCalls calls;
    private final InstantSource clock;

    JpaTickets(Transactions transactions, DatabaseCalls calls, InstantSource clock) {
        this.transactions = transactions;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public String mint(CallId call, String account) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        String hash = hash(ticket);
        Instant now = clock.instant();
        Ticket goodFor = new Ticket(call.value(), account, now.plus(LIFE));
        try {
            calls.within(MINT_DEADLINE, () -> insert(new TicketRow(hash, goodFor)));
        } catch (DatabaseUnavailable e) {
            LOG.log(System.Logger.Level.WARNING, "a ticket is kept in memory: {0}", e.getMessage());
            spare.add(hash, goodFor, now);
        }
        return ticket;
    }

    @Override
    public boolean redeem(String ticket, CallId call, String account) {
        String hash = hash(ticket);
        Instant now = clock.instant();
        if (spare.knows(hash)) {
            return spare.redeem(hash, call.value(), account, now);
        }
        try {
            return calls.within(
                    REDEEM_DEADLINE,
                    () -> transactions.inNew(em -> redeem(em, hash, call, account, now)) == 1);
        } catch (DatabaseUnavailable e) {
            LOG.log(System.Logger.Level.WARNING, "a ticket is refused: {0}", e.getMessage());
            return false;
        }
    }

    private boolean insert(TicketRow row) {
        return transactions.inNew(
                em -> {
                    em.persist(row);
                    return true;
                });
    }

    /** One statement decides, so that of several at once only one changes the row. */
    private static int redeem(
            EntityManager em, String hash, CallId call, String account, Instant now) {
        return em.createQuery(
                        "update TicketRow t set t.redeemedAt = :now where t.hash = :hash"
                                + " and t.callId = :call and t.account = :account"
                                + " and t.redeemedAt is null and t.expiresAt > :now")
                .setParameter("now", now)
                .setParameter("hash", hash)
                .setParameter("call", call.value())
                .setParameter("account", account)
                .executeUpdate();
    }

    private static String hash(String ticket) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(ticket.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
