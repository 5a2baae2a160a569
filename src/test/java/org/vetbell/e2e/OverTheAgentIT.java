/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vetbell.launch.RunningVetbell;
import org.vetbell.launch.SharedServer;
import org.vetbell.phone.carrier.CallReport;

/**
 * What is heard from the caller's side while the agent speaks: what it heeds, and what it does not.
 */
@ExtendWith(SharedServer.class)
class OverTheAgentIT {

    /** Longer than the agent waits before it goes on, shorter than its patience with silence. */
    private static final String SPOKEN_TO_ITS_END = "expect silence 3s within 60s";

    private final Exchange exchange;

    OverTheAgentIT(RunningVetbell vetbell) {
        exchange = new Exchange(vetbell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"knock", "bark", "hum"})
    void whatIsNoSpeechNeverTakesTheFloor(String sound) {
        CallReport report =
                exchange.play(
                        """
                        rung media
                        expect agent-speaks within 5s
                        wait 2s
                        %s
                        %s
                        hangup
                        """
                                .formatted(sound, SPOKEN_TO_ITS_END));

        assertThat(report.violations()).as(report.transcript()).isEmpty();
        var tape = new HeardOnTape(report);
        assertThat(tape.pauseAround(tape.callersSound(0)))
                .as("how long the agent was silent\n" + report.transcript())
                .isLessThanOrEqualTo(Duration.ofMillis(1500));
        assertThat(exchange.staff().read("/api/calls/" + report.call().callSid()))
                .contains("HEARD")
                .doesNotContain("SpeechSustained")
                .doesNotContain("CUT")
                .doesNotContain("UNHEARD");
    }

    @Test
    void aSentenceSilencesItAtOnceAndIsAnswered() {
        CallReport report =
                exchange.play(
                        """
                        rung media
                        expect agent-speaks within 5s
                        wait 2s
                        say Excuse me, I have a question about my dog
                        expect silence-after-voice within 400ms
                        expect agent-speaks within 4s
                        hangup
                        expect api /api/calls/{call} contains "SpeechSustained"
                        expect api /api/calls/{call} contains "I cannot understand speech"
                        """);

        assertThat(report.violations()).as(report.transcript()).isEmpty();
    }
}
