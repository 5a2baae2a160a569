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
import org.vetbell.clinic.CallerMessage;

/** One message: words, or a recording and its length. */
@Entity
@Table(name = "message")
class MessageRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "message_id")
    @SequenceGenerator(name = "message_id", sequenceName = "inbox_id", allocationSize = 1)
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

    @Column(name = "words")
    String words;

    @Column(name = "recording")
    String recording;

    @Column(name = "length_millis")
    Long lengthMillis;

    /** For the persistence provider. */
    protected MessageRow() {}

    void fill(CallerMessage message) {
        switch (message) {
            case CallerMessage.Spoken spoken -> words = spoken.text();
            case CallerMessage.Recorded sound -> {
                recording = sound.reference();
                lengthMillis = sound.length().toMillis();
            }
        }
    }

    CallerMessage message() {
        return recording == null
                ? new CallerMessage.Spoken(words)
                : new CallerMessage.Recorded(recording, Duration.ofMillis(lengthMillis));
    }
}
