/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vetbell.launch.RunningVetbell;
import org.vetbell.launch.SharedServer;
import org.vetbell.phone.carrier.CallReport;
import org.vetbell.phone.sound.Spans.Span;

/** A caller who coughs, hums and interrupts, as it is heard on the tape of the call. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MannersIT {

    private final RunningVetbell vetbell;
    private CallReport report;
    private HeardOnTape tape;

    MannersIT(RunningVetbell vetbell) {
        this.vetbell = vetbell;
    }

    @BeforeAll
    void aCallerTriesTheAgentsManners() {
        report =
                new Exchange(vetbell)
                        .play(
                                """
                                rung media
                                expect agent-speaks within 5s
                                wait 2s
                                cough
                                expect clear within 1s
                                expect agent-resumes within 3s
                                wait 3s
                                hum
                                expect clear within 1s
                                expect agent-resumes within 3s
                                wait 2s
                                say Excuse me, I have a question about my dog
                                expect clear within 4s
                                expect agent-speaks within 8s
                                wait 3s
                                hangup
                                """);
        tape = new HeardOnTape(report);
    }

    @Test
    void theCallIsCleanAndTheCallerMadeThreeSounds() {
        assertThat(report.violations()).as(report.transcript()).isEmpty();
        assertThat(tape.caller()).as(report.transcript()).hasSize(3);
    }

    @Test
    void theAgentFallsSilentSoonAfterEachSoundBegan() {
        assertThat(tape.caller())
                .allSatisfy(
                        sound -> {
                            Duration left = tape.silenceAfter(sound.from()).minus(sound.from());
                            assertThat(left)
                                    .as(report.transcript())
                                    .isLessThan(Duration.ofMillis(700));
                        });
    }

    @Test
    void afterACoughAndAHumItGoesOnWithinTwoSeconds() {
        for (Span sound : tape.caller().subList(0, 2)) {
            Duration again = tape.soundAfter(tape.silenceAfter(sound.from()));
            assertThat(again.minus(sound.to()))
                    .as(report.transcript())
                    .isBetween(Duration.ofMillis(500), Duration.ofSeconds(2));
        }
    }

    @Test
    void afterASentenceItWaitsForItsEndAndAnswers() {
        Span sentence = tape.caller().getLast();
        Duration again = tape.soundAfter(tape.silenceAfter(sentence.from()));

        assertThat(again.minus(sentence.to()))
                .as(report.transcript())
                .isBetween(Duration.ofMillis(400), Duration.ofSeconds(2));
    }
}
