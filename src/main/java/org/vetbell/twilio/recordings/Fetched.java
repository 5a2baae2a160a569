/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.recordings;

import java.time.Duration;
import java.util.Optional;

/** What became of asking the carrier for a recording. */
sealed interface Fetched {
    /** Its file. */
    record Sound(byte[] wav) implements Fetched {}

    /**
     * It cannot be had now.
     *
     * @param why without anything secret
     * @param after for how long the carrier wants to be left alone
     */
    record Missed(String why, Optional<Duration> after) implements Fetched {}
}
