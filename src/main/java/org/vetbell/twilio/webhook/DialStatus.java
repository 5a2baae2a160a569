/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

import org.vetbell.call.DialOutcome;
import org.vetbell.twilio.CarrierForm;

/** How a {@code <Dial>} ended, from its {@code DialCallStatus}. */
record DialStatus(DialOutcome outcome) {

    static DialStatus of(CarrierForm form) {
        return new DialStatus(
                switch (form.get("DialCallStatus").orElse("")) {
                    case "completed", "answered" -> DialOutcome.COMPLETED;
                    case "busy" -> DialOutcome.BUSY;
                    case "no-answer" -> DialOutcome.NO_ANSWER;
                    case "canceled" -> DialOutcome.CANCELED;
                    default -> DialOutcome.FAILED;
                });
    }

    boolean reached() {
        return outcome == DialOutcome.COMPLETED;
    }
}
