/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import java.util.Set;
import org.vetbell.clinic.RecordingRules;
import org.vetbell.clinic.RecordingRules.How;
import org.vetbell.clinic.RecordingRules.Recorders;

/** The JSON form of whether a practice has its calls recorded, and how callers consent. */
final class RecordingFormat {
    private RecordingFormat() {}

    static RecordingRules read(JsonPart recording) {
        RecordingRules usual = RecordingRules.off();
        recording.only(Set.of("by", "consent", "refuseKey", "words", "transcribeMessages"));
        return recording.checked(
                () ->
                        new RecordingRules(
                                recording
                                        .optional("by")
                                        .map(by -> ClinicFormat.chosen(by, Recorders.values()))
                                        .orElse(usual.by()),
                                recording
                                        .optional("consent")
                                        .map(how -> ClinicFormat.chosen(how, How.values()))
                                        .orElse(usual.consent()),
                                recording
                                        .optional("refuseKey")
                                        .map(RecordingFormat::key)
                                        .orElse(usual.refuseKey()),
                                recording.optional("words").map(JsonPart::text),
                                recording
                                        .optional("transcribeMessages")
                                        .map(JsonPart::yes)
                                        .orElse(usual.transcribeMessages())));
    }

    private static char key(JsonPart key) {
        String text = key.text();
        if (text.length() != 1) {
            throw key.wrong("must be one key");
        }
        return text.charAt(0);
    }
}
