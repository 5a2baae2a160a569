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
import org.vetbell.call.CallId;
import org.vetbell.clinic.AppointmentRequest;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.Inbox;

/** One appointment request. */
@Entity
@Table(name = "appointment_request")
class RequestRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "request_id")
    @SequenceGenerator(name = "request_id", sequenceName = "inbox_id", allocationSize = 1)
    @Column(name = "id")
    private long id;

    @Column(name = "natural_key")
    private String key;

    @Column(name = "clinic_id")
    private String clinicId;

    @Column(name = "call_id")
    private String callId;

    @Convert(converter = InstantColumn.class)
    @Column(name = "kept_at")
    private Instant keptAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private AppointmentRequest.Kind kind;

    @Column(name = "owner_name")
    private String owner;

    @Column(name = "pet")
    private String pet;

    @Column(name = "species")
    private String species;

    @Column(name = "reason")
    private String reason;

    @Column(name = "preferred_day")
    private String preferredDay;

    @Column(name = "preferred_time")
    private String preferredTime;

    @Column(name = "callback")
    private String callback;

    /** For the persistence provider. */
    protected RequestRow() {}

    RequestRow(Fact.RequestLeft left) {
        key = left.key();
        clinicId = left.clinic().value();
        callId = left.call().value();
        keptAt = left.at();
        kind = left.request().kind();
        owner = Texts.storable(left.request().owner());
        pet = Texts.storable(left.request().pet());
        species = Texts.storable(left.request().species());
        reason = Texts.storable(left.request().reason());
        preferredDay = Texts.storable(left.request().preferredDay());
        preferredTime = Texts.storable(left.request().preferredTime());
        callback = Texts.storable(left.request().callback());
    }

    Inbox.Request request() {
        AppointmentRequest request =
                new AppointmentRequest(
                        kind, owner, pet, species, reason, preferredDay, preferredTime, callback);
        return new Inbox.Request(id, new CallId(callId), new ClinicId(clinicId), keptAt, request);
    }
}
