/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vetbell.launch.RunningVetbell;
import org.vetbell.launch.SharedServer;
import org.vetbell.phone.carrier.CallReport;

/** A caller who clears their throat while the agent listens. */
@ExtendWith(SharedServer.class)
class IdleLineIT {

    private final Exchange exchange;

    IdleLineIT(RunningVetbell vetbell) {
        exchange = new Exchange(vetbell);
    }

    @Test
    void aCoughIsNotAnsweredButACoughWithWordsIs() {
        CallReport report =
                exchange.play(
                        """
                        rung media
                        expect agent-speaks within 5s
                        expect silence 1500ms within 60s
                        cough
                        expect no agent-speaks within 2s
                        cough
                        say I have a question about my dog
                        expect agent-speaks within 3s
                        expect agent-stops within 30s
                        expect no agent-speaks within 3s
                        hangup
                        expect api /api/calls/{call} contains "I cannot understand speech"
                        """);

        assertThat(report.violations()).as(report.transcript()).isEmpty();
    }
}
