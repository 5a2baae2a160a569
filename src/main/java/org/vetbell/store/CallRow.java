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
import java.util.Optional;
import org.vetbell.call.CallId;
import org.vetbell.call.EndReason;
import org.vetbell.call.Rung;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.CallLog;

/** One call. */
@Entity
@Table(name = "calls")
class CallRow {
    @Id
    @Column(name = "call_id")
    private String callId;

    @Column(name = "clinic_id")
    private String clinicId;

    @Column(name = "caller_number")
    private String callerNumber;

    @Enumerated(EnumType.STRING)
    @Column(name = "rung")
    private Rung rung;

    @Column(name = "urgent")
    private boolean urgent;

    @Column(name = "account")
    private String account;

    @Convert(converter = InstantColumn.class)
    @Column(name = "started_at")
    private Instant startedAt;

    @Convert(converter = InstantColumn.class)
    @Column(name = "ended_at")
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    private EndReason endReason;

    /** For the persistence provider. */
    protected CallRow() {}

    CallRow(Fact.Opened call) {
        callId = call.call().value();
        clinicId = call.clinic().value();
        callerNumber = Texts.storable(call.callerNumber());
        rung = call.rung();
        startedAt = call.at();
    }

    /** Only the first end counts. */
    void end(Fact.Closed end) {
        if (endedAt == null) {
            endedAt = end.at();
            endReason = end.reason();
        }
    }

    void markUrgent() {
        urgent = true;
    }

    void cameIn(Fact.CameIn how) {
        account = Texts.storable(how.account());
    }

    Optional<String> account() {
        return Optional.ofNullable(account);
    }

    String callerNumber() {
        return callerNumber;
    }

    CallLog.Entry entry() {
        return new CallLog.Entry(
                new CallId(callId),
                new ClinicId(clinicId),
                callerNumber,
                rung,
                urgent,
                startedAt,
                Optional.ofNullable(endedAt),
                Optional.ofNullable(endReason));
    }
}
