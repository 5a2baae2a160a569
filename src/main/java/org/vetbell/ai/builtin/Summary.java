/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import org.vetbell.clinic.AppointmentRequest.Kind;
import org.vetbell.clinic.SpokenDigits;

/**
 * The read-back of an appointment. It says only words of ours, short names and digits, never a
 * caller's sentence.
 */
final class Summary {
    private Summary() {}

    static String of(Notes notes) {
        String what =
                switch (notes.kind().orElse(Kind.BOOK)) {
                    case BOOK ->
                            "You would like an appointment for "
                                    + patient(notes)
                                    + reason(notes)
                                    + when(notes);
                    case CHANGE ->
                            "You would like to move "
                                    + patient(notes)
                                    + "'s appointment"
                                    + when(notes);
                    case CANCEL ->
                            "You would like to cancel "
                                    + patient(notes)
                                    + "'s appointment"
                                    + when(notes);
                };
        return "Let me read that back. " + what + ". " + callback(notes);
    }

    private static String patient(Notes notes) {
        return FormQuestions.pet(notes);
    }

    private static String reason(Notes notes) {
        return notes.fact(Fact.REASON).filter(Reason::ours).map(r -> ", for " + r).orElse("");
    }

    private static String when(Notes notes) {
        boolean moved = notes.kind().filter(k -> k == Kind.CHANGE).isPresent();
        String day = notes.fact(Fact.DAY).map(d -> moved ? " to " + d : ", " + on(d)).orElse("");
        return day + notes.fact(Fact.TIME).map(t -> " " + t).orElse("");
    }

    private static String on(String day) {
        boolean weekday = day.indexOf("day") > 0 && Character.isUpperCase(day.charAt(0));
        return weekday ? "on " + day : day.startsWith("the weekend") ? "at " + day : day;
    }

    private static String callback(Notes notes) {
        return "The name is "
                + notes.fact(Fact.OWNER).orElse("not known")
                + ", and we call back on the number ending in "
                + SpokenDigits.ending(notes.fact(Fact.CALLBACK).orElse(""))
                + ".";
    }
}
