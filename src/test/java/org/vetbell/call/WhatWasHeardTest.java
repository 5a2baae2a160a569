/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The transcript says what the caller heard of our words. */
class WhatWasHeardTest {
    private final OneCall call = OneCall.onStream();
    private final UtteranceId greeting = call.state().floor().speaking();

    @Test
    void isMarkedSentenceBySentence() {
        call.happens(CallEvent.SpeechStarted::new);
        call.happens(CallEvent.SpeechSustained::new);
        call.cutOff(
                greeting,
                Duration.ofMillis(3_000),
                Duration.ofMillis(2_000),
                Duration.ofMillis(4_000));

        assertThat(agentLines()).startsWith(new Spoken.Heard());
        assertThat(agentLines().get(1)).isInstanceOf(Spoken.Cut.class);
        assertThat(agentLines().subList(2, agentLines().size()))
                .isNotEmpty()
                .containsOnly(new Spoken.Unheard());
    }

    @Test
    void isCutAtAWord() {
        call.cutOff(
                greeting,
                Duration.ofMillis(3_000),
                Duration.ofMillis(2_000),
                Duration.ofMillis(4_000));
        var cut = (Line.Agent) call.state().history().lines().get(1);

        assertThat(cut.sentence()).startsWith(cut.heardPart());
        assertThat(cut.heardPart()).isNotEmpty().isNotEqualTo(cut.sentence());
    }

    private List<Spoken> agentLines() {
        return call.state().history().lines().stream()
                .map(line -> ((Line.Agent) line).spoken())
                .toList();
    }
}
