/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.vetbell.phone.carrier.Heard;

class EarshotTest {

    private static final Duration LIMIT = Duration.ofMillis(400);

    private final Earshot earshot = new Earshot();
    private Duration now = Duration.ZERO;

    @Test
    void theAgentIsSilentInTimeWhenItsLastSoundCameBeforeTheLimit() {
        passes(1000, false, true);
        passes(400, true, true);
        passes(480, true, false);
        assertThat(earshot.silentWithin(LIMIT)).as("it may go on yet").isFalse();
        passes(20, true, false);

        assertThat(earshot.silentWithin(LIMIT)).isTrue();
    }

    @Test
    void aFrameMoreIsTooMuch() {
        passes(1000, false, true);
        passes(420, true, true);

        assertThatThrownBy(() -> earshot.silentWithin(LIMIT))
                .isInstanceOf(ScenarioFailed.class)
                .hasMessageContaining("420 ms");
    }

    @Test
    void aPauseBetweenSentencesIsNoSilence() {
        passes(1000, false, true);
        passes(100, true, true);
        passes(400, true, false);
        passes(20, false, true);

        assertThatThrownBy(() -> earshot.silentWithin(LIMIT)).isInstanceOf(ScenarioFailed.class);
    }

    @Test
    void whatTheAgentSaysLaterDoesNotCount() {
        passes(1000, false, true);
        passes(200, true, true);
        passes(1000, false, false);
        passes(1000, false, true);

        assertThat(earshot.silentWithin(LIMIT)).isTrue();
    }

    @Test
    void anAgentWhoWasNotSpeakingCannotFallSilent() {
        passes(1000, false, false);
        passes(1000, true, false);

        assertThatThrownBy(() -> earshot.silentWithin(LIMIT)).isInstanceOf(ScenarioFailed.class);
    }

    @Test
    void nothingIsKnownUntilTheNextVoiceAfterAnAct() {
        passes(1000, false, true);
        passes(1000, true, false);
        earshot.acted();

        assertThat(earshot.silentWithin(LIMIT)).isFalse();
    }

    private void passes(int millis, boolean caller, boolean agent) {
        Duration end = now.plusMillis(millis);
        while (now.compareTo(end) < 0) {
            earshot.add(new Heard(now, caller, agent));
            now = now.plus(Heard.LENGTH);
        }
    }
}
