/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.chaos;

import java.time.Duration;

/** What callers are promised; a build among others on a busy machine is given more time. */
final class Limits {
    /** Whether the matrix is played in full. */
    static final boolean FULL = Boolean.getBoolean("vetbell.chaos");

    static final Duration SILENCE = Duration.ofSeconds(FULL ? 3 : 5);
    static final Duration RUNG_CHANGE = Duration.ofSeconds(FULL ? 4 : 6);

    private Limits() {}
}
