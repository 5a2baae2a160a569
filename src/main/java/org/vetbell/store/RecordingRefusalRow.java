/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.vetbell.call.CallId;
import org.vetbell.clinic.ClinicId;

/** A call whose caller does not want to have been recorded. */
@Entity
@Table(name = "recording_refusal")
class RecordingRefusalRow {
    @Id
    @Column(name = "call_id")
    private String callId;

    @Column(name = "clinic_id")
    private String clinicId;

    @Convert(converter = InstantColumn.class)
    @Column(name = "refused_at")
    private Instant refusedAt;

    /** For the persistence provider. */
    protected RecordingRefusalRow() {}

    RecordingRefusalRow(Fact.RecordingRefused refused) {
        callId = refused.call().value();
        clinicId = refused.clinic().value();
        refusedAt = refused.at();
    }

    CallId call() {
        return new CallId(callId);
    }

    ClinicId clinic() {
        return new ClinicId(clinicId);
    }
}
