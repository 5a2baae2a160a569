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
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.CarrierRecordings.Announced;
import org.vetbell.port.CarrierRecordings.Discarded;
import org.vetbell.port.CarrierRecordings.Doubled;
import org.vetbell.port.CarrierRecordings.Due;
import org.vetbell.port.CarrierRecordings.Kept;

/** One recording at the carrier. */
@Entity
@Table(name = "carrier_recording")
class CarrierRecordingRow {
    private static final int LONGEST_PROBLEM = 200;

    @Id
    @Column(name = "recording")
    private String recording;

    @Column(name = "account")
    private String account;

    @Column(name = "call_id")
    private String callId;

    @Column(name = "clinic_id")
    private String clinicId;

    @Column(name = "whole_call")
    private boolean wholeCall;

    @Convert(converter = InstantColumn.class)
    @Column(name = "announced_at")
    private Instant announcedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;

    @Column(name = "attempts")
    private int attempts;

    @Convert(converter = InstantColumn.class)
    @Column(name = "next_attempt")
    private Instant nextAttempt;

    @Column(name = "problem")
    private String problem;

    @Convert(converter = InstantColumn.class)
    @Column(name = "kept_at")
    private Instant keptAt;

    @Column(name = "reference")
    private String reference;

    @Column(name = "bytes")
    private Long bytes;

    @Column(name = "sha256")
    private String sha256;

    /** How far it is. */
    enum State {
        WANTED,
        KEPT,
        /** Kept, and no longer at the carrier. */
        FORGOTTEN,
        GIVEN_UP,
        /** To be deleted. */
        DISCARDED,
        DELETED
    }

    /** For the persistence provider. */
    protected CarrierRecordingRow() {}

    CarrierRecordingRow(Fact.RecordingMade made) {
        recording = made.recording().recording();
        account = made.recording().account();
        callId = made.recording().call().value();
        clinicId = made.recording().clinic().value();
        announcedAt = made.at();
        nextAttempt = made.at();
        wholeCall = made.wholeCall();
        state = State.WANTED;
    }

    String recording() {
        return recording;
    }

    Instant nextAttempt() {
        return nextAttempt;
    }

    /** As it is once this attempt has been counted. */
    Due due() {
        return new Due(announced(), wholeCall, attempts + 1);
    }

    /** As it is once this attempt has been counted. */
    Doubled doubled() {
        return new Doubled(announced(), kept().orElseThrow(), attempts + 1);
    }

    /** One to be deleted, as it is once this attempt has been counted. */
    Discarded discarded() {
        return new Discarded(announced(), kept(), attempts + 1);
    }

    private Announced announced() {
        return new Announced(recording, account, new CallId(callId), new ClinicId(clinicId));
    }

    private Optional<Kept> kept() {
        return Optional.ofNullable(reference).map(name -> new Kept(name, bytes, sha256));
    }

    /** Whether it is to be deleted or was. */
    private boolean unwanted() {
        return state == State.DISCARDED || state == State.DELETED;
    }

    /** It is to be deleted, beginning then. */
    void discard(Instant at) {
        state = State.DISCARDED;
        attempts = 0;
        nextAttempt = at;
    }

    void deleted(Instant at) {
        state = State.DELETED;
        problem = null;
        reference = null;
        nextAttempt = at;
    }

    void keep(Kept kept, Instant at) {
        state = unwanted() ? State.DISCARDED : State.KEPT;
        problem = null;
        attempts = 0;
        nextAttempt = at;
        keptAt = at;
        reference = kept.reference();
        bytes = kept.bytes();
        sha256 = kept.sha256();
    }

    void miss(String why, Instant again) {
        problem = cut(why);
        nextAttempt = again;
    }

    void giveUp(String why) {
        state = unwanted() ? state : State.GIVEN_UP;
        problem = cut(why);
    }

    void forget() {
        if (state == State.KEPT) {
            state = State.FORGOTTEN;
            problem = null;
        }
    }

    Optional<Kept> keptFor(ClinicId clinic) {
        boolean here = state == State.KEPT || state == State.FORGOTTEN;
        return here && clinicId.equals(clinic.value()) ? kept() : Optional.empty();
    }

    private static String cut(String why) {
        String text = Texts.storable(why);
        return text.substring(0, Math.min(text.length(), LONGEST_PROBLEM));
    }
}
