/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import java.time.Duration;
import org.vetbell.clinic.HouseRules;

/**
 * The last guard against a mute call: counts, by the frames that come in, how long neither side has
 * made a sound. It strikes only when every wait of the call itself has failed to. Owned by the
 * draining worker.
 */
final class QuietWatch {
    private static final int FRAME_MILLIS = 20;
    private static final Duration LEAST = Duration.ofSeconds(12);

    private final Duration longest;
    private long quietMillis;

    QuietWatch(HouseRules rules) {
        Duration twice = max(rules.silence(), rules.messageSilence()).multipliedBy(2);
        longest = max(LEAST, twice);
    }

    /** A frame came in; whether it has been quiet for too long, once for each such time. */
    boolean strikes(boolean sound) {
        quietMillis = sound ? 0 : quietMillis + FRAME_MILLIS;
        if (quietMillis < longest.toMillis()) {
            return false;
        }
        quietMillis = 0;
        return true;
    }

    /** How long is too long. */
    Duration longest() {
        return longest;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
