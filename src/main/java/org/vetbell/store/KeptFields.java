/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which fields of a webhook stay in the record: what tells when and how it came, and nothing a
 * caller said, pressed or is called. Those are kept once, where staff can find and delete them.
 */
final class KeptFields {
    private static final Set<String> KEPT =
            Set.of(
                    "AccountSid",
                    "ApiVersion",
                    "CallDuration",
                    "CallSid",
                    "CallStatus",
                    "CallbackSource",
                    "Confidence",
                    "DialCallDuration",
                    "DialCallSid",
                    "DialCallStatus",
                    "Direction",
                    "ErrorCode",
                    "FinishedOnKey",
                    "ParentCallSid",
                    "RecordingDuration",
                    "RecordingSid",
                    "RecordingStatus",
                    "SequenceNumber",
                    "StreamEvent",
                    "StreamSid",
                    "Timestamp",
                    "To",
                    "TranscriptionSid",
                    "TranscriptionStatus");

    private KeptFields() {}

    static Map<String, String> of(Map<String, String> fields) {
        Map<String, String> kept = new TreeMap<>(fields);
        kept.keySet().retainAll(KEPT);
        return Map.copyOf(kept);
    }
}
