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
import org.vetbell.call.EndReason;
import org.vetbell.call.Rung;

/** One call. */
@Entity
@Table(name = "calls")
class CallRow {
    @Id
    @Column(name = "call_id")
    String callId;

    @Column(name = "clinic_id")
    String clinicId;

    @Column(name = "caller_number")
    String callerNumber;

    @Enumerated(EnumType.STRING)
    @Column(name = "rung")
    Rung rung;

    @Column(name = "urgent")
    boolean urgent;

    @Convert(converter = InstantColumn.class)
    @Column(name = "started_at")
    Instant startedAt;

    @Convert(converter = InstantColumn.class)
    @Column(name = "ended_at")
    Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    EndReason endReason;

    /** For the persistence provider. */
    protected CallRow() {}
}
