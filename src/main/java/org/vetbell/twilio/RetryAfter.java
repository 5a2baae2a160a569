/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio;

import java.time.Duration;
import java.util.Optional;

/** What a service that is busy says of when to come again (RFC 9110, section 10.2.3). */
public final class RetryAfter {
    private RetryAfter() {}

    /**
     * The time it asks for; nothing when it says none, or a date, which the carrier does not.
     *
     * @param header the value of {@code Retry-After}
     */
    public static Optional<Duration> of(Optional<String> header) {
        return header.filter(s -> s.matches("[0-9]{1,5}"))
                .map(s -> Duration.ofSeconds(Long.parseLong(s)));
    }
}
