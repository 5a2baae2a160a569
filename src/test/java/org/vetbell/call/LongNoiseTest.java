/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vetbell.call.PhoneCommand.Speak;

/** A noise over us that is long enough for speech, and that no words come of. */
class LongNoiseTest {
    private final OneCall call = OneCall.understood();

    @Test
    void afterALongNoiseWhatTheCallerMissedIsSaidAgain() {
        UtteranceId greeting = call.state().floor().speaking();
        call.happens(CallEvent.SpeechStarted::new);
        call.happens(CallEvent.SpeechSustained::new);
        call.cutOff(
                greeting,
                Duration.ofMillis(3_000),
                Duration.ofMillis(2_000),
                Duration.ofMillis(4_000));
        List<String> missed = call.state().history().missed();
        call.stops();
        call.saidOnStream("");

        assertThat(missed).isNotEmpty();
        assertThat(call.commanded(Speak.class).sentences())
                .startsWith("As I was saying.")
                .endsWith(missed.getLast())
                .hasSize(missed.size() + 1);
    }

    @Test
    void afterALongNoiseThatTheCallerMissedNothingByWeListen() {
        call.cutOff(
                call.state().floor().speaking(),
                Duration.ofMinutes(1),
                call.state().history().lines().stream()
                        .map(line -> Duration.ofSeconds(1))
                        .toArray(Duration[]::new));
        call.happens(CallEvent.SpeechStarted::new);
        call.happens(CallEvent.SpeechSustained::new);
        call.stops();
        call.saidOnStream("");

        assertThat(call.commands(Speak.class)).isFalse();
        assertThat(call.state().armed().runs(CallTimer.SILENCE)).isTrue();
    }
}
