/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.clinic;

import java.time.Duration;

/**
 * The limits a practice sets on a call.
 *
 * @param silence how long we wait for a caller to begin to speak or press a key
 * @param longestMessage how long a spoken message may be
 * @param messageSilence the pause that ends a spoken message
 * @param ring how long a human's telephone rings before we go on
 * @param longestCall how long one call may last on the media stream
 * @param manners how turns are taken on the media stream
 */
public record HouseRules(
        Duration silence,
        Duration longestMessage,
        Duration messageSilence,
        Duration ring,
        Duration longestCall,
        Manners manners) {
    public HouseRules {
        Limits.positive(silence, "silence");
        Limits.positive(longestMessage, "longestMessage");
        Limits.positive(messageSilence, "messageSilence");
        Limits.positive(ring, "ring");
        Limits.positive(longestCall, "longestCall");
    }

    /** The rules a practice has until it sets its own. */
    public static HouseRules standard() {
        return new HouseRules(
                Duration.ofSeconds(6),
                Duration.ofSeconds(120),
                Duration.ofSeconds(5),
                Duration.ofSeconds(20),
                Duration.ofMinutes(15),
                Manners.standard());
    }
}
