/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.clinic;

import java.util.List;
import java.util.stream.Stream;

/**
 * Whom to ring, group after group, until somebody takes the call.
 *
 * @param person for a caller who wants a human; empty: nobody is rung and a message is taken
 * @param emergency when an animal's life is in danger; never empty
 */
public record RingPlan(List<RingGroup> person, List<RingGroup> emergency) {
    /** More than any caller waits for. */
    private static final int MOST = 6;

    public RingPlan {
        person = List.copyOf(person);
        emergency = List.copyOf(emergency);
        if (emergency.isEmpty()) {
            throw new IllegalArgumentException("somebody is rung in an emergency");
        }
        if (person.size() > MOST || emergency.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " groups are rung in turn");
        }
    }

    Stream<PhoneNumber> numbers() {
        return Stream.of(person, emergency)
                .flatMap(List::stream)
                .flatMap(g -> g.numbers().stream());
    }
}
