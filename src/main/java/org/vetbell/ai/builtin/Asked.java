/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import java.util.List;
import java.util.Set;
import org.vetbell.call.Expecting;
import org.vetbell.call.Expecting.Kind;

/** The question that waits for the caller's answer, and what that answer will probably be. */
enum Asked {
    NOTHING(Kind.OPEN, Words.TOPICS),
    OWNER(Kind.NAME, List.of()),
    PET(Kind.NAME, Words.PET_NAMES),
    SPECIES(Kind.OPEN, List.of("dog", "cat", "rabbit", "bird", "guinea pig", "horse")),
    REASON(
            Kind.OPEN,
            List.of("vaccination", "check-up", "dental", "desexing", "limping", "itching")),
    DAY(Kind.DAY_OR_TIME, Words.DAYS),
    TIME(Kind.DAY_OR_TIME, Words.TIMES),
    OFFERED_NUMBER(Kind.YES_NO, Words.YES_NO),
    NUMBER(Kind.NUMBER, List.of()),
    NUMBER_RIGHT(Kind.YES_NO, Words.YES_NO),
    ALL_RIGHT(Kind.YES_NO, Words.YES_NO),
    WHAT_WRONG(
            Kind.OPEN, List.of("my name", "the pet's name", "the day", "the time", "the number")),
    PERSON_INSTEAD(Kind.YES_NO, Words.YES_NO),
    ANYTHING_ELSE(Kind.OPEN, Words.TOPICS);

    private static final Set<Asked> IN_FORM =
            Set.of(
                    OWNER,
                    PET,
                    SPECIES,
                    REASON,
                    DAY,
                    TIME,
                    OFFERED_NUMBER,
                    NUMBER,
                    NUMBER_RIGHT,
                    ALL_RIGHT,
                    WHAT_WRONG);

    private final Expecting expecting;

    Asked(Kind kind, List<String> hints) {
        expecting = new Expecting(kind, hints);
    }

    Expecting expecting() {
        return expecting;
    }

    /** Whether the question belongs to an appointment being arranged. */
    boolean inForm() {
        return IN_FORM.contains(this);
    }

    /** Whether the question reads back what the caller said: they must hear it to judge it. */
    boolean readsBack() {
        return this == ALL_RIGHT || this == NUMBER_RIGHT;
    }

    /** Words that listeners are primed with. */
    private static final class Words {
        private static final List<String> TOPICS =
                List.of(
                        "opening hours",
                        "address",
                        "appointment",
                        "book an appointment",
                        "change my appointment",
                        "cancel my appointment",
                        "leave a message",
                        "speak to someone",
                        "emergency",
                        "how much",
                        "goodbye",
                        "yes",
                        "no");
        private static final List<String> PET_NAMES =
                List.of("Bella", "Max", "Charlie", "Luna", "Coco", "Milo", "Daisy", "Rex");
        private static final List<String> DAYS =
                List.of(
                        "Monday",
                        "Tuesday",
                        "Wednesday",
                        "Thursday",
                        "Friday",
                        "Saturday",
                        "today",
                        "tomorrow",
                        "next week",
                        "as soon as possible");
        private static final List<String> TIMES =
                List.of(
                        "morning",
                        "afternoon",
                        "nine o'clock",
                        "half past two",
                        "three pm",
                        "any time");
        private static final List<String> YES_NO =
                List.of("yes", "no", "yes please", "no thank you", "that's right", "that's wrong");
    }
}
