/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.Transcripts;

/** Transcripts in a table, written in the background. */
final class JpaTranscripts implements Transcripts {
    private static final Duration BEFORE_READING = Duration.ofSeconds(1);

    private final Transactions transactions;
    private final WriteBehind background;

    JpaTranscripts(Transactions transactions, WriteBehind background) {
        this.transactions = transactions;
        this.background = background;
    }

    @Override
    public void told(String recording, ClinicId clinic, Transcript transcript, Instant at) {
        background.offer(new Fact.MessageTranscribed(recording, clinic, transcript.words(), at));
    }

    @Override
    public Map<String, Transcript> of(List<String> recordings) {
        if (recordings.isEmpty()) {
            return Map.of();
        }
        background.flush(BEFORE_READING);
        return transactions.inNew(
                em ->
                        em
                                .createQuery(
                                        "select t from MessageTranscriptRow t"
                                                + " where t.recording in :recordings",
                                        MessageTranscriptRow.class)
                                .setParameter("recordings", recordings)
                                .getResultList()
                                .stream()
                                .collect(
                                        Collectors.toMap(
                                                MessageTranscriptRow::recording,
                                                MessageTranscriptRow::transcript)));
    }
}
