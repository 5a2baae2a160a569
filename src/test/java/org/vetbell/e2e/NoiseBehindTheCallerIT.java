/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vetbell.launch.RunningVetbell;
import org.vetbell.launch.SharedServer;
import org.vetbell.phone.carrier.CallReport;

/** A caller in a noisy place. */
@ExtendWith(SharedServer.class)
class NoiseBehindTheCallerIT {

    private final Exchange exchange;

    NoiseBehindTheCallerIT(RunningVetbell vetbell) {
        exchange = new Exchange(vetbell);
    }

    @Test
    void noiseDoesNotInterruptTheAgentButTheCallerInFrontOfItDoes() {
        CallReport report =
                exchange.play(
                        """
                        rung media
                        noise 10dB pink
                        expect agent-speaks within 5s
                        expect no clear within 3s
                        say Excuse me, I have a question about my dog
                        expect silence-after-voice within 500ms
                        expect agent-speaks within 5s
                        hangup
                        expect api /api/calls/{call} contains "I cannot understand speech"
                        """);

        assertThat(report.violations()).as(report.transcript()).isEmpty();
    }

    @Test
    void aGreetingAmidVoicesIsHeardToItsEnd() {
        CallReport report =
                exchange.play(
                        """
                        rung media
                        noise 10dB babble
                        expect agent-speaks within 5s
                        expect silence 3s within 60s
                        hangup
                        """);

        assertThat(report.violations()).as(report.transcript()).isEmpty();
        assertThat(exchange.staff().read("/api/calls/" + report.call().callSid()))
                .contains("HEARD")
                .doesNotContain("SpeechSustained")
                .doesNotContain("CUT")
                .doesNotContain("UNHEARD");
    }
}
