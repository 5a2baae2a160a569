/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import java.time.InstantSource;
import org.vetbell.port.Tickets;
import org.vetbell.port.TicketsContract;

class MemoryTicketsTest implements TicketsContract {
    @Override
    public Tickets tickets(InstantSource clock) {
        return new MemoryTickets(clock);
    }
}
