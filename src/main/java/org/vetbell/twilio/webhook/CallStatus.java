/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.webhook;

import java.util.Set;
import org.vetbell.twilio.CarrierForm;

/** Whether a call leg still lives, from its {@code CallStatus}. */
final class CallStatus {
    private static final Set<String> TERMINAL =
            Set.of("completed", "busy", "failed", "no-answer", "canceled");

    private CallStatus() {}

    static boolean over(CarrierForm form) {
        return form.get("CallStatus").filter(TERMINAL::contains).isPresent();
    }
}
