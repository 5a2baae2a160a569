/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.Transcripts;

/** Transcripts as long as a test lasts. */
public final class MemoryTranscripts implements Transcripts {
    private final Map<String, Transcript> known = new LinkedHashMap<>();

    @Override
    public synchronized void told(
            String recording, ClinicId clinic, Transcript transcript, Instant at) {
        known.putIfAbsent(recording, transcript);
    }

    @Override
    public synchronized Map<String, Transcript> of(List<String> recordings) {
        return known.entrySet().stream()
                .filter(e -> recordings.contains(e.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
