/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One webhook: claimed by whoever handles it, then answered. */
@Entity
@Table(name = "webhook")
class WebhookRow {
    @Id
    @Column(name = "natural_key")
    String key;

    @Column(name = "account")
    String account;

    @Column(name = "route")
    String route;

    @Column(name = "fields")
    String fields;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    State state;

    /** Random name of the attempt that handles it; a newer attempt takes over by changing it. */
    @Column(name = "claim")
    String claim;

    @Convert(converter = InstantColumn.class)
    @Column(name = "claimed_at")
    Instant claimedAt;

    @Convert(converter = InstantColumn.class)
    @Column(name = "received_at")
    Instant receivedAt;

    @Column(name = "answer")
    String answer;

    /** For the persistence provider. */
    protected WebhookRow() {}

    /** How far it got. */
    enum State {
        CLAIMED,
        ANSWERED
    }
}
