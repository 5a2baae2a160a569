/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.vetbell.clinic.AppointmentRequest;

/** One appointment request. */
@Entity
@Table(name = "appointment_request")
class RequestRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "request_id")
    @SequenceGenerator(name = "request_id", sequenceName = "inbox_id", allocationSize = 1)
    @Column(name = "id")
    long id;

    @Column(name = "natural_key")
    String key;

    @Column(name = "clinic_id")
    String clinicId;

    @Column(name = "call_id")
    String callId;

    @Convert(converter = InstantColumn.class)
    @Column(name = "kept_at")
    Instant keptAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    AppointmentRequest.Kind kind;

    @Column(name = "owner_name")
    String owner;

    @Column(name = "pet")
    String pet;

    @Column(name = "species")
    String species;

    @Column(name = "reason")
    String reason;

    @Column(name = "preferred_day")
    String preferredDay;

    @Column(name = "preferred_time")
    String preferredTime;

    @Column(name = "callback")
    String callback;

    /** For the persistence provider. */
    protected RequestRow() {}

    AppointmentRequest request() {
        return new AppointmentRequest(
                kind, owner, pet, species, reason, preferredDay, preferredTime, callback);
    }
}
