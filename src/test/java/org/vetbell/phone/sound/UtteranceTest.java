/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.phone.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vetbell.audio.Ear;

/** What a practice's ear makes of sounds that are no words. */
class UtteranceTest {
    private final List<String> heard = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(names = {"COUGH", "HUM"})
    void isNoticedButIsNoSpeech(Utterance utterance) {
        hears(utterance);

        assertThat(heard).containsExactly("started", "stopped");
    }

    @ParameterizedTest
    @EnumSource(names = {"KNOCK", "BARK"})
    void isNeverMoreThanAStartThatLeadsToNothing(Utterance utterance) {
        hears(utterance);

        assertThat(heard).doesNotContain("sustained");
    }

    private void hears(Utterance utterance) {
        Ear ear = Ear.listening(Duration.ofMillis(700), Duration.ofMillis(500), new Noting());
        byte[] sound = MuLaw.encode(utterance.sound());
        for (int i = 0; i < 50; i++) {
            ear.hear(silence(), 20L * i);
        }
        ear.hear(sound, 1000);
        for (int i = 0; i < 60; i++) {
            ear.hear(silence(), 1000 + sound.length / 8 + 20L * i);
        }
    }

    private static byte[] silence() {
        return MuLaw.encode(new short[160]);
    }

    private final class Noting implements Ear.Listener {
        @Override
        public void speechStarted() {
            heard.add("started");
        }

        @Override
        public void speechSustained() {
            heard.add("sustained");
        }

        @Override
        public void speechStopped(Duration quiet) {
            heard.add("stopped");
        }
    }
}
