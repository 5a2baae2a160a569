/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import java.time.Duration;

/**
 * How long a voice may keep a caller waiting.
 *
 * @param firstSound from being asked
 * @param gap from one piece of sound to the next
 */
record Deadlines(Duration firstSound, Duration gap) {
    /** For a voice after which there is none: as long as any caller would wait. */
    static final Deadlines LAST = new Deadlines(Duration.ofSeconds(5), Duration.ofSeconds(3));
}
