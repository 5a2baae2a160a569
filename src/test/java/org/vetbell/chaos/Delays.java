/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.chaos;

import java.time.Duration;

/** About what real services take: {@code -Pproviders} has the same as medians. */
final class Delays {
    /** From a pause to its words. */
    static final Duration WORDS = Duration.ofMillis(350);

    static final Duration FIRST_TOKEN = Duration.ofMillis(375);
    static final Duration TOKEN = Duration.ofMillis(20);
    static final Duration FIRST_SOUND = Duration.ofMillis(100);
    static final Duration SOUND = Duration.ofMillis(40);

    private Delays() {}
}
