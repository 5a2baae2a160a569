/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vetbell.launch.RunningVetbell;
import org.vetbell.launch.SharedServer;
import org.vetbell.phone.carrier.CallReport;

@ExtendWith(SharedServer.class)
class InterruptionIT {

    private final Exchange exchange;

    InterruptionIT(RunningVetbell vetbell) {
        exchange = new Exchange(vetbell);
    }

    @Test
    void aKeyPressSilencesTheAgent() {
        CallReport report =
                exchange.play(
                        """
                        rung media
                        expect agent-speaks within 5s
                        wait 1s
                        keys 4
                        expect clear within 1s
                        expect agent-speaks within 5s
                        hangup
                        """);
        assertThat(report.violations()).isEmpty();
    }

    @Test
    void aVoiceSilencesTheAgent() {
        CallReport report =
                exchange.play(
                        """
                        rung media
                        expect agent-speaks within 5s
                        wait 1s
                        say Excuse me, I have a question about my dog
                        expect clear within 5s
                        expect agent-speaks within 15s
                        hangup
                        """);
        assertThat(report.violations()).isEmpty();
    }
}
