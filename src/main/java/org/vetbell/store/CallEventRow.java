/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** One event of a call's journal, with the commands it led to, both as JSON. */
@Entity
@Table(name = "call_event")
@IdClass(CallEventRow.Key.class)
class CallEventRow {
    @Id
    @Column(name = "call_id")
    String callId;

    @Id
    @Column(name = "sequence_number")
    int sequence;

    @Column(name = "clinic_id")
    String clinicId;

    @Convert(converter = InstantColumn.class)
    @Column(name = "happened_at")
    Instant happenedAt;

    @Column(name = "kind")
    String kind;

    @Column(name = "event")
    String event;

    @Column(name = "commands")
    String commands;

    /** For the persistence provider. */
    protected CallEventRow() {}

    /** The call and the place in it; JPA wants a class with fields and no record. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1;

        String callId;
        int sequence;

        /** For the persistence provider. */
        public Key() {}

        Key(String callId, int sequence) {
            this.callId = callId;
            this.sequence = sequence;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && sequence == key.sequence
                    && callId.equals(key.callId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(callId, sequence);
        }
    }
}
