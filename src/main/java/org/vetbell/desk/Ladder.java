/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.vetbell.call.LineKind;
import org.vetbell.call.Rung;
import org.vetbell.clinic.Clinic;
import org.vetbell.desk.usage.Accounts;
import org.vetbell.port.Conversations;
import org.vetbell.port.SpeechToText;
import org.vetbell.port.SpeechToText.Readiness;

/** The rung a call begins on: the best that works. Any thread. */
@Dependent
class Ladder {
    private final Conversations conversations;
    private final SpeechToText recogniser;
    private final Accounts accounts;
    private final DeskTime time;

    @Inject
    Ladder(Conversations conversations, SpeechToText recogniser, Accounts accounts, DeskTime time) {
        this.conversations = conversations;
        this.recogniser = recogniser;
        this.accounts = accounts;
        this.time = time;
    }

    /**
     * How a call meant for a media stream is connected. Where our recogniser is down the carrier's
     * still understands the caller; where there is none, a stream without words was asked for. So
     * it does where the clinic's calls have used what they may in a day.
     */
    LineKind streamOrBetter(Clinic clinic) {
        if (accounts.spent(clinic.id(), LocalDate.ofInstant(time.now(), clinic.zone()))) {
            return LineKind.DOCUMENT;
        }
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
