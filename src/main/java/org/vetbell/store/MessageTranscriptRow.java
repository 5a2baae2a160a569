/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.vetbell.port.Transcripts.Transcript;

/** What the carrier understood of one recorded message; no words where it could not. */
@Entity
@Table(name = "message_transcript")
class MessageTranscriptRow {
    @Id
    @Column(name = "recording")
    private String recording;

    @Column(name = "clinic_id")
    private String clinicId;

    @Convert(converter = InstantColumn.class)
    @Column(name = "told_at")
    private Instant toldAt;

    @Column(name = "words")
    private String words;

    /** For the persistence provider. */
    protected MessageTranscriptRow() {}

    MessageTranscriptRow(Fact.MessageTranscribed told) {
        recording = told.recording();
        clinicId = told.clinic().value();
        toldAt = told.at();
        words = told.words().map(Texts::storable).orElse(null);
    }

    String recording() {
        return recording;
    }

    Transcript transcript() {
        return new Transcript(Optional.ofNullable(words));
    }
}
