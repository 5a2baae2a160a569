/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.vetbell.port.CallRecordings.Kept;

/** One recording of a call that we made. */
@Entity
@Table(name = "own_recording")
class OwnRecordingRow {
    private static final int LONGEST_REASON = 200;

    @Id
    @Column(name = "reference")
    private String reference;

    @Column(name = "call_id")
    private String callId;

    @Column(name = "clinic_id")
    private String clinicId;

    @Convert(converter = InstantColumn.class)
    @Column(name = "begun_at")
    private Instant begunAt;

    @Convert(converter = InstantColumn.class)
    @Column(name = "kept_at")
    private Instant keptAt;

    @Column(name = "seconds")
    private long seconds;

    @Column(name = "bytes")
    private long bytes;

    @Column(name = "sha256")
    private String sha256;

    @Column(name = "missing")
    private String missing;

    /** For the persistence provider. */
    protected OwnRecordingRow() {}

    OwnRecordingRow(Fact.CallRecorded recorded) {
        Kept kept = recorded.recording();
        String reason = Texts.storable(kept.missing());
        reference = kept.reference();
        callId = recorded.call().value();
        clinicId = recorded.clinic().value();
        begunAt = kept.begun();
        keptAt = recorded.at();
        seconds = kept.seconds();
        bytes = kept.bytes();
        sha256 = kept.sha256();
        missing = reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
    }

    Kept kept() {
        return new Kept(reference, begunAt, seconds, bytes, sha256, missing);
    }
}
