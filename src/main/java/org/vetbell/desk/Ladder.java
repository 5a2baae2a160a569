/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.vetbell.call.LineKind;
import org.vetbell.call.Rung;
import org.vetbell.port.SpeechToText;

/** The rung a call begins on: the best that works. Any thread. */
@Dependent
class Ladder {
    private final SpeechToText recogniser;

    @Inject
    Ladder(SpeechToText recogniser) {
        this.recogniser = recogniser;
    }

    /**
     * How a call meant for a media stream is connected. Where our recogniser is down the carrier's
     * still understands the caller; where there is none, a stream without words was asked for.
     */
    LineKind streamOrBetter() {
        return recogniser.readiness() == SpeechToText.Readiness.DOWN
                ? LineKind.DOCUMENT
                : LineKind.STREAM;
    }

    Rung first(LineKind line) {
        return switch (line) {
            case DOCUMENT -> Rung.R2_CARRIER_SPEECH;
            case STREAM ->
                    recogniser.readiness() == SpeechToText.Readiness.ABSENT
                            ? Rung.R3_KEYPAD
                            : Rung.R1_CASCADE;
        };
    }
}
