/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.vetbell.call.LineKind;
import org.vetbell.call.Rung;
import org.vetbell.port.Conversations;
import org.vetbell.port.SpeechToText;
import org.vetbell.port.SpeechToText.Readiness;

/** The rung a call begins on: the best that works. Any thread. */
@Dependent
class Ladder {
    private final Conversations conversations;
    private final SpeechToText recogniser;

    @Inject
    Ladder(Conversations conversations, SpeechToText recogniser) {
        this.conversations = conversations;
        this.recogniser = recogniser;
    }

    /**
     * How a call meant for a media stream is connected. Where our recogniser is down the carrier's
     * still understands the caller; where there is none, a stream without words was asked for.
     */
    LineKind streamOrBetter() {
        boolean deaf = recogniser.readiness() == Readiness.DOWN;
        return deaf && !conversing() ? LineKind.DOCUMENT : LineKind.STREAM;
    }

    Rung first(LineKind line) {
        return switch (line) {
            case DOCUMENT -> Rung.R2_CARRIER_SPEECH;
            case STREAM -> ofStream();
        };
    }

    private Rung ofStream() {
        if (conversing()) {
            return Rung.R0_SPEECH_TO_SPEECH;
        }
        return recogniser.readiness() == Readiness.ABSENT ? Rung.R3_KEYPAD : Rung.R1_CASCADE;
    }

    private boolean conversing() {
        return conversations.readiness() == Readiness.READY;
    }
}
