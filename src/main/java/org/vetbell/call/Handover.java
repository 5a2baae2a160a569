/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.util.List;
import org.vetbell.clinic.RingGroup;

/**
 * Whom to ring, in order.
 *
 * @param reason why
 * @param about what points to an emergency, a name from our own list; else empty
 * @param groups still to be tried; the first is next or ringing
 * @param taken whether somebody who was rung has said that they take the call
 * @param persons how many times the caller was put on to a human in this call, emergencies left out
 */
public record Handover(
        DialReason reason, String about, List<RingGroup> groups, boolean taken, int persons) {
    static final Handover NONE = new Handover(DialReason.PERSON, "", List.of(), false, 0);

    /** Callers who were put through so often are looking for something else. */
    private static final int MOST = 3;

    public Handover {
        groups = List.copyOf(groups);
    }

    /** A search for a human whom the caller wants. */
    Handover person(List<RingGroup> whom) {
        return new Handover(DialReason.PERSON, "", whom, false, persons + 1);
    }

    /** A search for a human, as a life may be in danger. */
    Handover emergency(List<RingGroup> whom, String cue) {
        return new Handover(DialReason.EMERGENCY, cue, whom, false, persons);
    }

    /** Without those who were tried; nobody left stays nobody left. */
    Handover next() {
        List<RingGroup> rest = groups.stream().skip(1).toList();
        return new Handover(reason, about, rest, false, persons);
    }

    Handover takenBySomebody() {
        return new Handover(reason, about, groups, true, persons);
    }

    /** Whether a caller who wants a human was put on to one often enough. */
    boolean exhausted() {
        return persons >= MOST;
    }

    /** Whether whoever is rung must say that they take the call. */
    boolean confirms() {
        return !groups.isEmpty() && groups.getFirst().confirm();
    }
}
