/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.vetbell.call.CallCommand;
import org.vetbell.call.CallEvent;
import org.vetbell.port.CallJournal;

/** One event of a call's journal, with the commands it led to, both as JSON. */
@Entity
@Table(name = "call_event")
@IdClass(CallEventRow.Key.class)
class CallEventRow {
    /** {@code List<CallCommand>}, as an entry declares it. */
    private static final Type COMMANDS =
            CallJournal.Entry.class.getRecordComponents()[4].getGenericType();

    @Id
    @Column(name = "call_id")
    private String callId;

    @Id
    @Column(name = "sequence_number")
    private int sequence;

    @Column(name = "clinic_id")
    private String clinicId;

    @Convert(converter = InstantColumn.class)
    @Column(name = "happened_at")
    private Instant happenedAt;

    @Column(name = "kind")
    private String kind;

    @Column(name = "frames")
    private int frames;

    @Column(name = "heard")
    private boolean heard;

    @Column(name = "event")
    private String event;

    @Column(name = "commands")
    private String commands;

    /** For the persistence provider. */
    protected CallEventRow() {}

    CallEventRow(Fact.Happened line) {
        callId = line.call().value();
        sequence = line.sequence();
        clinicId = line.clinic().value();
        happenedAt = line.event().at();
        kind = line.event().getClass().getSimpleName();
        frames = line.frames();
        heard = line.heard();
        event = RecordJson.write(CallEvent.class, line.event());
        commands = RecordJson.write(COMMANDS, line.commands());
    }

    CallJournal.Entry entry() {
        return new CallJournal.Entry(
                sequence, frames, heard, RecordJson.read(CallEvent.class, event), commands());
    }

    private List<CallCommand> commands() {
        return RecordJson.<List<?>>read(COMMANDS, commands).stream()
                .map(CallCommand.class::cast)
                .toList();
    }

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
