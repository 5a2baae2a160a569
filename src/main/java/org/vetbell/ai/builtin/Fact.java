/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import java.util.List;
import org.vetbell.clinic.AppointmentRequest.Kind;

/** One thing the front desk needs to know about an appointment. */
enum Fact {
    OWNER(Asked.OWNER),
    PET(Asked.PET),
    SPECIES(Asked.SPECIES),
    REASON(Asked.REASON),
    DAY(Asked.DAY),
    TIME(Asked.TIME),
    CALLBACK(Asked.NUMBER);

    private final Asked asked;

    Fact(Asked asked) {
        this.asked = asked;
    }

    /** The question that asks for it. */
    Asked asked() {
        return asked;
    }

    /** What is needed, in the order it is asked for. */
    static List<Fact> neededFor(Kind kind) {
        return switch (kind) {
            case BOOK -> List.of(OWNER, PET, SPECIES, REASON, DAY, TIME, CALLBACK);
            case CHANGE -> List.of(OWNER, PET, DAY, TIME, CALLBACK);
            case CANCEL -> List.of(OWNER, PET, DAY, CALLBACK);
        };
    }
}
