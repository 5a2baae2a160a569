/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.vetbell.port.SpeechToText;

/**
 * One recogniser of the chain.
 *
 * @param name as in the settings
 */
record Recogniser(String name, SpeechToText speech, Breaker breaker) {
    static Recogniser of(String name, SpeechToText speech, Clock clock, Duration rest) {
        return new Recogniser(name, speech, new Breaker(name, clock, rest));
    }

    /** Whether a call would be permitted to use it now. */
    boolean permits() {
        return ready() && breaker.permits();
    }

    /** Leave to use it. */
    Optional<Breaker.Permit> permit() {
        return ready() ? breaker.permit() : Optional.empty();
    }

    private boolean ready() {
        return speech.readiness() == SpeechToText.Readiness.READY;
    }
}
