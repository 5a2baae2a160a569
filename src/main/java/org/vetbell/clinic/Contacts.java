/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.clinic;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The practice's verified numbers, the only ones Vetbell ever dials for it.
 *
 * @param bypass the front desk, past the receptionist
 * @param emergency who must be reached at once when an animal's life is in danger
 * @param open whom to ring during opening hours
 * @param closed whom to ring outside them
 * @param longestTalk how long a caller and a human may talk before the carrier ends the call
 */
public record Contacts(
        PhoneNumber bypass,
        PhoneNumber emergency,
        RingPlan open,
        RingPlan closed,
        Duration longestTalk) {
    /** Longer than any talk, shorter than a line that was left open over night. */
    public static final Duration USUAL_LONGEST_TALK = Duration.ofHours(1);

    public Contacts {
        Objects.requireNonNull(bypass, "a practice has a bypass number");
        Objects.requireNonNull(emergency, "a practice has an emergency number");
        Limits.positive(longestTalk, "longestTalk");
    }

    /**
     * A practice that rings one telephone after the other, the front desk in opening hours only.
     */
    public static Contacts of(PhoneNumber bypass, PhoneNumber emergency, Duration ring) {
        RingGroup desk = RingGroup.of(bypass, ring);
        List<RingGroup> urgent = List.of(RingGroup.of(emergency, ring), desk);
        return new Contacts(
                bypass,
                emergency,
                new RingPlan(List.of(desk), urgent),
                new RingPlan(List.of(), urgent),
                USUAL_LONGEST_TALK);
    }

    /** Whom to ring now. */
    public RingPlan plan(boolean isOpen) {
        return isOpen ? open : closed;
    }

    /** All of them. */
    public Stream<PhoneNumber> numbers() {
        return Stream.of(Stream.of(bypass, emergency), open.numbers(), closed.numbers())
                .flatMap(s -> s);
    }
}
