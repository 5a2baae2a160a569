/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.vetbell.port.UsageLog;
import org.vetbell.port.Used;

/** How much a part of a call used of one kind. */
@Entity
@Table(name = "call_usage")
@IdClass(CallUsageRow.Key.class)
class CallUsageRow {
    @Id
    @Column(name = "call_id")
    private String callId;

    @Id
    @Column(name = "part")
    private int part;

    @Id
    @Column(name = "provider")
    private String provider;

    @Id
    @Column(name = "model")
    private String model;

    @Id
    @Column(name = "kind")
    private String kind;

    @Column(name = "clinic_id")
    private String clinicId;

    @Column(name = "clinic_day")
    private LocalDate day;

    @Column(name = "amount")
    private long amount;

    @Column(name = "estimated")
    private long estimated;

    /** For the persistence provider. */
    protected CallUsageRow() {}

    CallUsageRow(UsageLog.Sheet sheet, Used used) {
        callId = sheet.call().value();
        part = sheet.part();
        provider = used.service().provider();
        model = used.service().model();
        kind = used.kind().name();
        clinicId = sheet.clinic().value();
        day = sheet.day();
        update(used);
    }

    /** Totals only grow: what is less was told earlier and comes late. */
    final void update(Used used) {
        if (used.amount() >= amount) {
            amount = used.amount();
            estimated = used.estimated();
        }
    }

    /** Which row; JPA wants a class with fields and no record. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1;

        String callId;
        int part;
        String provider;
        String model;
        String kind;

        /** For the persistence provider. */
        public Key() {}

        Key(UsageLog.Sheet sheet, Used used) {
            callId = sheet.call().value();
            part = sheet.part();
            provider = used.service().provider();
            model = used.service().model();
            kind = used.kind().name();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && part == key.part
                    && callId.equals(key.callId)
                    && provider.equals(key.provider)
                    && model.equals(key.model)
                    && kind.equals(key.kind);
        }

        @Override
        public int hashCode() {
            return Objects.hash(callId, part, provider, model, kind);
        }
    }
}
