/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.Transcripts.Transcript;

/** What every {@link Transcripts} does. */
public interface TranscriptsContract {
    Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    ClinicId HARBOUR = new ClinicId("harbour");
    Transcript WORDS = new Transcript(Optional.of("It is about Rex."));
    Transcript NONE = new Transcript(Optional.empty());

    /** None told yet. */
    Transcripts transcripts();

    @Test
    default void theFirstForARecordingCounts() {
        Transcripts transcripts = transcripts();
        transcripts.told("RE1", HARBOUR, WORDS, NOON);
        transcripts.told("RE2", HARBOUR, NONE, NOON);
        transcripts.told("RE1", HARBOUR, NONE, NOON.plusSeconds(1));

        assertThat(transcripts.of(List.of("RE1", "RE2", "RE3")))
                .isEqualTo(Map.of("RE1", WORDS, "RE2", NONE));
        assertThat(transcripts.of(List.of("RE3"))).isEmpty();
        assertThat(transcripts.of(List.of())).isEmpty();
    }
}
