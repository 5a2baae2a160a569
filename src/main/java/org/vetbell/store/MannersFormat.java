/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import java.time.Duration;
import java.util.Set;
import org.vetbell.clinic.Manners;

/**
 * The JSON form of how a practice takes turns: durations in whole milliseconds, yes or no, and a
 * choice.
 */
final class MannersFormat {
    private MannersFormat() {}

    static Manners read(JsonPart manners) {
        Manners standard = Manners.standard();
        manners.only(
                Set.of(
                        "quickPause",
                        "usualPause",
                        "patientPause",
                        "commitAfter",
                        "resumeAfter",
                        "longestTurn",
                        "transcriptWithin",
                        "fillerAfter",
                        "answerWithin",
                        "guesses",
                        "leadIns",
                        "turnsBy"));
        return manners.checked(
                () ->
                        new Manners(
                                pauses(manners, standard.pauses()),
                                millis(manners, "commitAfter", standard.commitAfter()),
                                millis(manners, "resumeAfter", standard.resumeAfter()),
                                millis(manners, "longestTurn", standard.longestTurn()),
                                waits(manners, standard.waits()),
                                manners.optional("guesses")
                                        .map(JsonPart::yes)
                                        .orElse(standard.guesses()),
                                manners.optional("leadIns")
                                        .map(JsonPart::yes)
                                        .orElse(standard.leadIns()),
                                manners.optional("turnsBy")
                                        .map(
                                                by ->
                                                        ClinicFormat.chosen(
                                                                by, Manners.TurnsBy.values()))
                                        .orElse(standard.turnsBy())));
    }

    private static Manners.Pauses pauses(JsonPart manners, Manners.Pauses standard) {
        return new Manners.Pauses(
                millis(manners, "quickPause", standard.quick()),
                millis(manners, "usualPause", standard.usual()),
                millis(manners, "patientPause", standard.patient()));
    }

    private static Manners.Waits waits(JsonPart manners, Manners.Waits standard) {
        return new Manners.Waits(
                millis(manners, "transcriptWithin", standard.transcript()),
                millis(manners, "fillerAfter", standard.filler()),
                millis(manners, "answerWithin", standard.answer()));
    }

    private static Duration millis(JsonPart manners, String field, Duration otherwise) {
        return manners.optional(field)
                .map(JsonPart::millis)
                .map(Duration::ofMillis)
                .orElse(otherwise);
    }
}
