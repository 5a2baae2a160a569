/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.vetbell.call.CallId;
import org.vetbell.clinic.CallerMessage;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.Inbox;

/** One message: words, a recording and its length, or a number to call back. */
@Entity
@Table(name = "message")
class MessageRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "message_id")
    @SequenceGenerator(name = "message_id", sequenceName = "inbox_id", allocationSize = 1)
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

    @Column(name = "words")
    private String words;

    @Column(name = "recording")
    private String recording;

    @Column(name = "length_millis")
    private Long lengthMillis;

    @Column(name = "callback")
    private String callback;

    /** For the persistence provider. */
    protected MessageRow() {}

    MessageRow(Fact.MessageLeft left) {
        key = left.key();
        clinicId = left.clinic().value();
        callId = left.call().value();
        keptAt = left.at();
        switch (left.message()) {
            case CallerMessage.Spoken spoken -> words = Texts.storable(spoken.text());
            case CallerMessage.Recorded sound -> {
                recording = sound.reference();
                lengthMillis = sound.length().toMillis();
            }
            case CallerMessage.CallBack wish -> callback = wish.number();
        }
    }

    String callId() {
        return callId;
    }

    /** The message, left from that number. */
    Inbox.Message message(String callerNumber) {
        return new Inbox.Message(
                id, new CallId(callId), new ClinicId(clinicId), keptAt, callerNumber, message());
    }

    private CallerMessage message() {
        if (callback != null) {
            return new CallerMessage.CallBack(callback);
        }
        return recording == null
                ? new CallerMessage.Spoken(words)
                : new CallerMessage.Recorded(recording, Duration.ofMillis(lengthMillis));
    }
}
