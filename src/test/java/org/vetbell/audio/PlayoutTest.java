/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlayoutTest {
    private static final int LEAD_IN_MILLIS = 100;

    private final Playout playout = new Playout();
    private final Line line = new Line();

    @Test
    void theVeryFirstSoundIsShortSilence() {
        playout.add(1, speech(40));
        pump(0);
        assertThat(line.bytes()).startsWith(silence(LEAD_IN_MILLIS)).endsWith(speech(40));
        assertThat(line.bytes()).hasSize(140 * 8);
    }

    @Test
    void laterUtterancesFollowAtOnce() {
        say(1, 40);
        pump(0);
        say(2, 40);
        pump(200);
        assertThat(line.bytes()).hasSize((LEAD_IN_MILLIS + 80) * 8);
    }

    @Test
    void sendsNoMoreThanThreeHundredMillisAhead() {
        say(1, 5000);
        pump(0);
        assertThat(line.millis()).isBetween(300L, 320L);
        pump(200);
        assertThat(line.millis()).isBetween(500L, 520L);
    }

    @Test
    void chunksAreWholeFramesOfAtMostATenthOfASecond() {
        say(1, 2345);
        for (int now = 0; now < 3000; now += 20) {
            pump(now);
        }
        assertThat(line.chunks).allMatch(c -> c % 160 == 0 && c > 0 && c <= 800);
        assertThat(line.millis()).isEqualTo(LEAD_IN_MILLIS + 2360);
    }

    @Test
    void marksFollowEveryFourHundredMillisAndAtTheEnd() {
        say(7, 1000);
        for (int now = 0; now < 1500; now += 20) {
            pump(now);
        }
        assertThat(line.marks).containsExactly("g1:u7:1", "g1:u7:2", "g1:u7:end");
    }

    @Test
    void anEndMarkTellsThatTheUtteranceWasHeard() {
        say(1, 100);
        pump(0);
        assertThat(playout.markEchoed("g1:u1:end", at(200))).isEqualTo(new Echo.Ended(1, 100));
        assertThat(playout.speaking(at(200))).isFalse();
    }

    @Test
    void aMarkOnTheWayTellsProgress() {
        say(1, 1000);
        pump(0);
        pump(250);
        assertThat(playout.markEchoed("g1:u1:1", at(510))).isEqualTo(new Echo.Progress(1, 400));
    }

    @Test
    void whatGoesOnLaterKeepsNothingBackMeanwhile() {
        playout.add(1, new byte[170]);
        assertThat(playout.rest(1)).isEqualTo(150);
        pump(0);
        assertThat(line.bytes()).hasSize(LEAD_IN_MILLIS * 8 + 320);

        playout.add(1, speech(20));
        pump(20);
        assertThat(line.bytes()).hasSize(LEAD_IN_MILLIS * 8 + 480);
    }

    @Test
    void anUtteranceWithoutAudioEndsToo() {
        playout.finish(3);
        pump(0);
        assertThat(line.marks).containsExactly("g1:u3:end");
    }

    @Test
    void interruptionTellsHowMuchWasHeard() {
        say(1, 5000);
        pump(0);
        pump(250);
        assertThat(playout.clear(at(400))).isEqualTo(new Cleared(1, 300));
        pump(420);
        assertThat(playout.speaking(at(420))).isFalse();
    }

    @Test
    void heardCountsFromTheLastMarkEchoed() {
        say(1, 5000);
        for (int now = 0; now <= 700; now += 20) {
            pump(now);
        }
        playout.markEchoed("g1:u1:1", at(600));
        assertThat(playout.clear(at(700))).isEqualTo(new Cleared(1, 500));
    }

    @Test
    void nothingOfACutUtteranceGoesOutAfterwards() {
        say(1, 5000);
        pump(0);
        long before = line.millis();
        playout.clear(at(100));
        assertThat(playout.add(1, speech(20))).isFalse();
        pump(2000);
        assertThat(line.millis()).isEqualTo(before);
    }

    @Test
    void aMarkFlushedByAClearMeansNothing() {
        say(1, 100);
        pump(0);
        playout.clear(at(20));
        assertThat(playout.markEchoed("g1:u1:end", at(30))).isEqualTo(new Echo.Stale());
    }

    @Test
    void aMarkCountsOnce() {
        say(1, 100);
        pump(0);
        playout.markEchoed("g1:u1:end", at(200));
        assertThat(playout.markEchoed("g1:u1:end", at(201))).isEqualTo(new Echo.Stale());
    }

    @Test
    void clearingSilenceCutsNothing() {
        assertThat(playout.clear(0)).isEqualTo(new Cleared(0, 0));
        say(1, 100);
        pump(0);
        playout.markEchoed("g1:u1:end", at(200));
        assertThat(playout.clear(at(300))).isEqualTo(new Cleared(0, 0));
    }

    @Test
    void clearNamesTheUtteranceThatIsHeardNotTheOneBehindIt() {
        say(1, 100);
        say(2, 500);
        pump(0);
        assertThat(playout.clear(at(150))).isEqualTo(new Cleared(1, 50));
    }

    @Test
    void moreThanAMinuteIsRefused() {
        assertThat(playout.add(1, speech(60_000))).isTrue();
        assertThat(playout.add(1, speech(20))).isFalse();
    }

    @Test
    void tooManyWaitingUtterancesAreRefused() {
        for (int utterance = 1; utterance <= 16; utterance++) {
            assertThat(playout.add(utterance, speech(20))).isTrue();
        }
        assertThat(playout.add(17, speech(20))).isFalse();
    }

    @Test
    void aSlowVoiceDoesNotCountAsHeard() {
        playout.add(1, speech(100));
        pump(0);
        pump(1000);
        playout.add(1, speech(1000));
        pump(1000);
        assertThat(playout.clear(at(1100))).isEqualTo(new Cleared(1, 200));
    }

    private void say(int utterance, int millis) {
        assertThat(playout.add(utterance, speech(millis))).isTrue();
        playout.finish(utterance);
    }

    private void pump(long millis) {
        playout.pump(at(millis), line);
    }

    private static long at(long millis) {
        return millis * 1_000_000;
    }

    private static byte[] speech(int millis) {
        byte[] mulaw = new byte[millis * 8];
        for (int i = 0; i < mulaw.length; i++) {
            mulaw[i] = (byte) (i % 100);
        }
        return mulaw;
    }

    private static byte[] silence(int millis) {
        byte[] mulaw = new byte[millis * 8];
        Arrays.fill(mulaw, MuLaw.SILENCE);
        return mulaw;
    }

    /** Notes what goes out. */
    private static final class Line implements Playout.Out {
        private final ByteArrayOutputStream audio = new ByteArrayOutputStream();
        private final List<Integer> chunks = new ArrayList<>();
        private final List<String> marks = new ArrayList<>();

        @Override
        public void audio(byte[] mulaw, int offset, int length) {
            audio.write(mulaw, offset, length);
            chunks.add(length);
        }

        @Override
        public void mark(String name) {
            marks.add(name);
        }

        byte[] bytes() {
            return audio.toByteArray();
        }

        long millis() {
            return audio.size() / 8;
        }
    }
}
