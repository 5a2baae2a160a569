/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vetbell.clinic.ClinicId;

/** What the carrier understood of recorded messages. Any thread. */
public interface Transcripts {
    /**
     * The carrier wrote a recording down, or could not; only the first time for a recording counts.
     * Returns at once. The message itself may become known before or after.
     */
    void told(String recording, ClinicId clinic, Transcript transcript, Instant at);

    /** Those of these recordings that are known, by recording. Blocks. */
    Map<String, Transcript> of(List<String> recordings);

    /**
     * A recording, written down.
     *
     * @param words as recognised, untrusted; nothing when the carrier could not understand it
     */
    record Transcript(Optional<String> words) {}
}
