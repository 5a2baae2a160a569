/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveWordsTest {
    private static final byte LOUD = 0x20;
    private static final byte QUIET = (byte) 0xFF;
    private static final String LINE = "are you open today?";

    /** Each word takes 200 ms, partials come every 100 ms and are 150 ms behind. */
    private final LiveWords live =
            new LiveWords(
                    new LivePace(
                            Duration.ofMillis(200),
                            () -> Duration.ofMillis(100),
                            Duration.ofMillis(150)));

    private final List<String> heard = new ArrayList<>();
    private long millis;

    @Test
    void wordsBecomeKnownSomeTimeAfterTheyWereSaid() {
        hear(340, LOUD);
        assertThat(heard).isEmpty();
        hear(60, LOUD);
        assertThat(heard).containsExactly("400: are ");
        hear(400, LOUD);
        hear(200, QUIET);
        assertThat(heard).containsExactly("400: are ", "600: you ", "800: open ", "1000: today?");
    }

    @Test
    void aCommitTakesTheWholeLineHoweverMuchOfItIsKnown() {
        hear(400, LOUD);

        assertThat(live.words()).isEqualTo(LINE);
        assertThat(live.commit()).isEqualTo(LINE);
        assertThat(live.commit()).isEmpty();
    }

    @Test
    void noiseAndClicksAreNoWords() {
        hear(1000, QUIET);
        hear(60, LOUD);
        hear(1000, QUIET);

        assertThat(heard).isEmpty();
        assertThat(live.commit()).isEmpty();
    }

    @Test
    void theLastWordsCountFromTheLastVoiceNotFromTheCommit() {
        hear(400, LOUD);
        hear(120, QUIET);

        assertThat(live.until(Duration.ofMillis(350), at(520))).hasMillis(230);
        assertThat(live.until(Duration.ofMillis(350), at(800))).isZero();
    }

    @Test
    void whereInAMessageTheVoiceEndedIsKnown() {
        byte[] half = new byte[480];
        Arrays.fill(half, 0, 160, LOUD);
        Arrays.fill(half, 160, 480, QUIET);
        live.hear(half, at(60), () -> LINE);

        assertThat(live.until(Duration.ofMillis(100), at(60))).hasMillis(60);
    }

    private void hear(int length, byte sound) {
        for (int done = 0; done < length; done += 20) {
            byte[] frame = new byte[160];
            Arrays.fill(frame, sound);
            millis += 20;
            live.hear(frame, at(millis), () -> LINE)
                    .ifPresent(words -> heard.add(millis + ": " + words));
        }
    }

    private static long at(long millis) {
        return millis * 1_000_000;
    }
}
