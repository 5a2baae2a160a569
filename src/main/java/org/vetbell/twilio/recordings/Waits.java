/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.recordings;

import java.time.Duration;

/** How long is waited before another try. */
final class Waits {
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(1);

    private Waits() {}

    /** Twice as long after each try, up to an hour. */
    static Duration after(int attempt) {
        return after(attempt, FIRST, LONGEST);
    }

    /** Twice as long after each try, between these. */
    static Duration after(int attempt, Duration first, Duration longest) {
        Duration wait = first.multipliedBy(1L << Math.clamp(attempt - 1L, 0, 20));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
