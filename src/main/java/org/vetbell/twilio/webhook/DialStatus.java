/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

import java.time.Duration;
import org.vetbell.call.DialOutcome;
import org.vetbell.twilio.CarrierForm;

/**
 * How a {@code <Dial>} ended, from its {@code DialCallStatus}. That is {@code completed} also for a
 * leg that was answered and not put through; {@code DialBridged}, where it is given, tells them
 * apart.
 *
 * @param talked for how long the caller and the human were connected; zero when it is not told
 */
record DialStatus(DialOutcome outcome, Duration talked) {
    static DialStatus of(CarrierForm form) {
        return new DialStatus(
                switch (form.get("DialCallStatus").orElse("")) {
                    case "completed", "answered" -> answered(form);
                    case "busy" -> DialOutcome.BUSY;
                    case "no-answer" -> DialOutcome.NO_ANSWER;
                    case "canceled" -> DialOutcome.CANCELED;
                    default -> DialOutcome.FAILED;
                },
                form.seconds("DialCallDuration"));
    }

    /** Whether the caller may have spoken with somebody. */
    boolean reached() {
        return outcome == DialOutcome.COMPLETED || outcome == DialOutcome.ANSWERED;
    }

    private static DialOutcome answered(CarrierForm form) {
        return switch (form.get("DialBridged").orElse("")) {
            case "true" -> DialOutcome.COMPLETED;
            case "false" -> DialOutcome.REFUSED;
            default -> DialOutcome.ANSWERED;
        };
    }
}
