/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One stream ticket; the ticket itself is not kept, only its hash. */
@Entity
@Table(name = "stream_ticket")
class TicketRow {
    /** SHA-256 of the ticket, in hexadecimal digits. */
    @Id
    @Column(name = "ticket_hash")
    private String hash;

    @Column(name = "call_id")
    private String callId;

    @Column(name = "account")
    private String account;

    @Convert(converter = InstantColumn.class)
    @Column(name = "expires_at")
    private Instant expiresAt;

    @Convert(converter = InstantColumn.class)
    @Column(name = "redeemed_at")
    private Instant redeemedAt;

    /** For the persistence provider. */
    protected TicketRow() {}

    TicketRow(String hash, Ticket ticket) {
        this.hash = hash;
        this.callId = ticket.call();
        this.account = ticket.account();
        this.expiresAt = ticket.expiresAt();
    }
}
