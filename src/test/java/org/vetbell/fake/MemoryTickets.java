/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.vetbell.call.CallId;
import org.vetbell.port.Tickets;

/** Tickets that live as long as the test. Any thread. */
public final class MemoryTickets implements Tickets {
    private static final Duration LIFE = Duration.ofSeconds(60);

    private final ConcurrentMap<String, Bound> open = new ConcurrentHashMap<>();
    private final InstantSource clock;

    public MemoryTickets() {
        this(InstantSource.system());
    }

    /** Tickets that grow old by {@code clock}. */
    public MemoryTickets(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String mint(CallId call, String account) {
        String ticket = UUID.randomUUID().toString() + UUID.randomUUID();
        open.put(ticket, new Bound(call, account, clock.instant().plus(LIFE)));
        return ticket;
    }

    @Override
    public boolean redeem(String ticket, CallId call, String account) {
        Bound bound = open.get(ticket);
        return bound != null
                && bound.call().equals(call)
                && bound.account().equals(account)
                && clock.instant().isBefore(bound.until())
                && open.remove(ticket, bound);
    }

    private record Bound(CallId call, String account, Instant until) {}
}
