/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.clinic;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;

/**
 * People whose telephones ring at once; whoever answers first has the call.
 *
 * @param numbers one to {@value #MOST}, the most that the carrier rings at once
 * @param ring how long they ring before we go on
 * @param confirm whether whoever answers must press a key to get the call, so that a mailbox cannot
 *     swallow it
 */
public record RingGroup(List<PhoneNumber> numbers, Duration ring, boolean confirm) {
    private static final int MOST = 10;

    public RingGroup {
        numbers = List.copyOf(numbers);
        if (numbers.isEmpty() || numbers.size() > MOST) {
            throw new IllegalArgumentException("one to " + MOST + " numbers ring at once");
        }
        if (new HashSet<>(numbers).size() < numbers.size()) {
            throw new IllegalArgumentException("a number rings once at a time");
        }
        Limits.positive(ring, "ring");
    }

    /** One telephone, whose answer is enough. */
    public static RingGroup of(PhoneNumber number, Duration ring) {
        return new RingGroup(List.of(number), ring, false);
    }
}
