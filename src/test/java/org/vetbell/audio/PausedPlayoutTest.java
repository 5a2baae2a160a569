/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Silenced by what may be an interruption, and going on. */
class PausedPlayoutTest {
    private static final int LEAD_IN_MILLIS = 100;

    private final Playout playout = new Playout();
    private final Line line = new Line();

    /** Two seconds with a pause before the second; heard up to 1,200 ms. */
    @BeforeEach
    void heardInPart() {
        playout.add(1, wordPauseWord());
        playout.finish(1);
        for (int now = 0; now <= 1300; now += 20) {
            pump(now);
        }
    }

    @Test
    void nothingGoesOutWhilePaused() {
        playout.pause(at(1300));
        int before = line.audio.size();
        pump(1400);
        pump(3000);

        assertThat(line.audio.size()).isEqualTo(before);
        assertThat(playout.speaking(at(3000))).isFalse();
        assertThat(playout.unfinished(at(3000))).isTrue();
    }

    @Test
    void itTellsHowMuchWasHeard() {
        assertThat(playout.pause(at(1300))).isEqualTo(new Cleared(1, 1200));
        assertThat(playout.clear(at(2300))).isEqualTo(new Cleared(1, 1200));
    }

    @Test
    void itGoesOnFromThePauseBeforeThePlaceThatWasHeard() {
        playout.pause(at(1300));
        line.audio.reset();
        playout.resume();
        for (int now = 2300; now <= 5000; now += 20) {
            pump(now);
        }
        byte[] rest = Arrays.copyOfRange(wordPauseWord(), 1000 * 8, 2000 * 8);

        assertThat(line.audio.toByteArray()).isEqualTo(rest);
        assertThat(line.marks).last().isEqualTo("g2:u1:end");
        assertThat(playout.markEchoed("g2:u1:end", at(3400))).isEqualTo(new Echo.Ended(1, 2000));
    }

    @Test
    void whatTheVoiceDeliversMeanwhileIsKept() {
        playout.add(2, silence(100));
        playout.pause(at(1300));
        assertThat(playout.add(2, silence(100))).isTrue();
        playout.finish(2);
        playout.resume();
        for (int now = 2300; now <= 5000; now += 20) {
            pump(now);
        }

        assertThat(line.marks).last().isEqualTo("g2:u2:end");
        assertThat(playout.markEchoed("g2:u2:end", at(4000))).isEqualTo(new Echo.Ended(2, 200));
    }

    @Test
    void whatWasHeardToItsEndIsOnlyMarkedAgain() {
        for (int now = 1320; now <= 2200; now += 20) {
            pump(now);
        }
        playout.pause(at(2200));
        line.audio.reset();
        playout.resume();
        pump(3200);

        assertThat(line.audio.size()).isZero();
        assertThat(line.marks).last().isEqualTo("g2:u1:end");
    }

    @Test
    void aMarkFlushedByThePauseMeansNothing() {
        String flushed = line.marks.getLast();
        playout.pause(at(1300));

        assertThat(playout.markEchoed(flushed, at(1310))).isEqualTo(new Echo.Stale());
    }

    @Test
    void pausingTwiceIsPausingOnce() {
        playout.pause(at(1300));
        playout.pause(at(1400));
        playout.resume();
        pump(2000);

        assertThat(line.audio.size()).isPositive();
    }

    private void pump(long millis) {
        playout.pump(at(millis), line);
    }

    private static long at(long millis) {
        return millis * 1_000_000;
    }

    /** 960 ms of sound, 40 ms of quiet, a second of sound. */
    private static byte[] wordPauseWord() {
        byte[] mulaw = new byte[2000 * 8];
        for (int i = 0; i < mulaw.length; i++) {
            boolean quiet = i >= 960 * 8 && i < 1000 * 8;
            mulaw[i] = quiet ? MuLaw.SILENCE : (byte) (0x80 + i % 40);
        }
        return mulaw;
    }

    private static byte[] silence(int millis) {
        byte[] mulaw = new byte[millis * 8];
        Arrays.fill(mulaw, MuLaw.SILENCE);
        return mulaw;
    }

    private static final class Line implements Playout.Out {
        private final ByteArrayOutputStream audio = new ByteArrayOutputStream();
        private final List<String> marks = new ArrayList<>();

        @Override
        public void audio(byte[] mulaw, int offset, int length) {
            audio.write(mulaw, offset, length);
        }

        @Override
        public void mark(String name) {
            marks.add(name);
        }
    }
}
