/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EarTest {
    private final List<String> heard = new ArrayList<>();
    private final Ear ear =
            Ear.listening(
                    Duration.ofMillis(700),
                    Duration.ofMillis(500),
                    new Ear.Listener() {
                        @Override
                        public void speechStarted() {
                            heard.add("started@" + position);
                        }

                        @Override
                        public void speechSustained() {}

                        @Override
                        public void speechPaused(Duration quiet) {}

                        @Override
                        public void speechResumed() {}

                        @Override
                        public void speechStopped(Duration quiet) {
                            heard.add("stopped@" + position);
                        }
                    });
    private long now;
    private long position;

    @Test
    void hearsSpeechBeginAndEnd() {
        hear(Sounds.join(noise(1000, 30), Sounds.voice(1500), noise(1500, 30)), 160);

        assertThat(heard).hasSize(2);
        assertThat(millisOf(heard.get(0), "started")).isBetween(1080L, 1320L);
        assertThat(millisOf(heard.get(1), "stopped")).isBetween(3000L, 3400L);
    }

    @Test
    void hearsSpeechThroughNoise() {
        short[] voice = Sounds.join(new short[16_000], Sounds.voice(1500), new short[12_000]);
        hear(Sounds.mix(voice, noise(5000, 250)), 160);

        assertThat(heard).hasSize(2);
        assertThat(millisOf(heard.get(0), "started")).isBetween(2080L, 2400L);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 100, 400, 2000})
    void steadyNoiseIsNotSpeech(int rms) {
        hear(Sounds.join(new short[1600], noise(10_000, rms)), 160);
        assertThat(heard).isEmpty();
    }

    @Test
    void aKnockIsNotSpeech() {
        hear(Sounds.join(noise(1000, 30), Sounds.knock(), noise(1000, 30)), 160);
        assertThat(heard).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 70, 110})
    void aBangThatDiesAwayIsNotSpeech(int decayMillis) {
        short[] bang = Sounds.bang(280, 9000, decayMillis);
        hear(Sounds.join(noise(1000, 15), bang, noise(1000, 15)), 160);
        assertThat(heard).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 15})
    void wordsMuchFainterThanABangBeforeThemAreHeardAtOnce(int room) {
        short[] words = Sounds.fainter(Sounds.voice(1500), 14);
        short[] bang = Sounds.bang(800, 9000, 110);
        short[] sound = Sounds.join(noise(1000, room), bang, noise(200, room), words);
        hear(sound, 160);
        assertThat(heard).hasSize(1);
        assertThat(millisOf(heard.get(0), "started")).isBetween(2080L, 2240L);
    }

    @Test
    void anIdleLineIsNotSpeech() {
        hear(new short[40_000], 160);
        assertThat(heard).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 80, 160, 333, 8000})
    void theLengthOfThePiecesDoesNotMatter(int piece) {
        short[] sound = Sounds.join(noise(1000, 30), Sounds.voice(1500), noise(1500, 30));
        hear(sound, piece);
        assertThat(heard).hasSize(2);
    }

    @Test
    void hearsSpeechThatFollowsSuppressedSilence() {
        hear(Sounds.join(new short[16_000], Sounds.voice(1500), new short[12_000]), 160);
        assertThat(heard).hasSize(2);
        assertThat(millisOf(heard.get(0), "started")).isBetween(2080L, 2400L);
    }

    @Test
    void missingTimeCountsAsSilence() {
        hear(Sounds.join(noise(1000, 30), Sounds.voice(1500)), 160);
        assertThat(ear.speaking()).isTrue();
        now += 800;
        hear(noise(20, 30), 160);
        assertThat(ear.speaking()).isFalse();
    }

    @Test
    void anEndlessGapIsPassedOverQuickly() {
        ear.hear(new byte[160], 0);
        ear.hear(new byte[160], Long.MAX_VALUE / 2);
        assertThat(heard).isEmpty();
    }

    private void hear(short[] sound, int piece) {
        byte[] mulaw = MuLaw.encode(sound);
        for (int at = 0; at < mulaw.length; at += piece) {
            int end = Math.min(mulaw.length, at + piece);
            position = now + end / 8;
            ear.hear(Arrays.copyOfRange(mulaw, at, end), now + at / 8);
        }
        now += mulaw.length / 8;
    }

    private static short[] noise(int millis, int rms) {
        return Sounds.noise(millis, rms, rms);
    }

    private static long millisOf(String event, String kind) {
        assertThat(event).startsWith(kind + '@');
        return Long.parseLong(event.substring(kind.length() + 1));
    }
}
