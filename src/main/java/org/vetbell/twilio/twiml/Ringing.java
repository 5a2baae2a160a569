/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.twiml;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vetbell.clinic.PhoneNumber;

/**
 * How humans are rung.
 *
 * @param numbers all at once
 * @param ring for how long
 * @param longest how long they may talk; the carrier's own limit when empty
 * @param action where the carrier asks what to do next; without it the next verb follows
 * @param shown the number they see; the caller's own when empty
 * @param whisper a document played to the human before the caller is let through
 */
record Ringing(
        List<PhoneNumber> numbers,
        Duration ring,
        Optional<Duration> longest,
        Optional<String> action,
        Optional<PhoneNumber> shown,
        Optional<String> whisper) {

    /** One telephone, with nothing that needs us while it rings or afterwards. */
    static Ringing plain(PhoneNumber number, Duration ring, Optional<PhoneNumber> shown) {
        return new Ringing(
                List.of(number), ring, Optional.empty(), Optional.empty(), shown, Optional.empty());
    }
}
