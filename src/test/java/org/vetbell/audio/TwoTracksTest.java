/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TwoTracksTest {
    private static final byte CALLER = 0x11;
    private static final byte AGENT = 0x22;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final TwoTracks tracks =
            new TwoTracks(0, (mulaw, length) -> written.write(mulaw, 0, length));
    private int frames;

    @BeforeEach
    void theCallGoesOn() {
        frames(5);
    }

    @Test
    void theCallerIsOnTheLeft() {
        frames(5);
        end();
        assertThat(left(0, 200)).containsOnly(CALLER);
        assertThat(right(0, 200)).containsOnly(MuLaw.SILENCE);
    }

    @Test
    void weAreOnTheRightWhereTheMarkSaysThatItBegan() {
        String mark = speak(100);
        frames(3);
        tracks.echoed(mark, now());
        frames(5);
        tracks.marked("end");
        tracks.echoed("end", now());
        frames(5);
        end();
        assertThat(right(0, 160)).containsOnly(MuLaw.SILENCE);
        assertThat(right(160, 260)).containsOnly(AGENT);
        assertThat(right(260, 360)).containsOnly(MuLaw.SILENCE);
    }

    @Test
    void whatWasFlushedIsNotThere() {
        String mark = speak(300);
        tracks.echoed(mark, now());
        frames(5);
        String behind = tracks.cleared(now());
        tracks.echoed(behind, now());
        frames(20);
        end();
        assertThat(right(100, 180)).containsOnly(AGENT);
        assertThat(right(200, 600)).containsOnly(MuLaw.SILENCE);
    }

    @Test
    void soundThatNeverBeganIsNotThere() {
        speak(300);
        frames(20);
        end();
        assertThat(right(0, 500)).containsOnly(MuLaw.SILENCE);
    }

    @Test
    void aLineThatReturnsNoMarksIsRecordedAsItWasSent() {
        speak(300);
        frames(250);
        end();
        assertThat(right(100, 400)).containsOnly(AGENT);
        assertThat(right(400, 5_000)).containsOnly(MuLaw.SILENCE);
    }

    @Test
    void missingFramesAreSilence() {
        frames += 10;
        frames(5);
        end();
        assertThat(left(0, 100)).containsOnly(CALLER);
        assertThat(left(100, 300)).containsOnly(MuLaw.SILENCE);
        assertThat(left(300, 400)).containsOnly(CALLER);
    }

    @Test
    void aTimestampThatCannotBeTrueMovesNothing() {
        tracks.caller(sound(CALLER, 20), 3_600_000, now());
        tracks.caller(sound(CALLER, 20), 3_600_020, now());
        tracks.caller(sound(CALLER, 20), 5, now());
        end();
        assertThat(left(0, 160)).containsOnly(CALLER);
        assertThat(length()).isEqualTo(160);
    }

    @Test
    void aPauseIsSilentOnBothTracks() {
        tracks.echoed(speak(1_000), now());
        frames(10);
        tracks.pause();
        frames(10);
        tracks.resume();
        frames(30);
        tracks.marked("end");
        tracks.echoed("end", now());
        frames(1);
        end();
        assertThat(left(0, 300)).containsOnly(CALLER);
        assertThat(right(120, 300)).containsOnly(AGENT);
        assertThat(left(300, 500)).containsOnly(MuLaw.SILENCE);
        assertThat(right(300, 500)).containsOnly(MuLaw.SILENCE);
        assertThat(left(500, 1_100)).containsOnly(CALLER);
        assertThat(right(500, 1_080)).containsOnly(AGENT);
    }

    @Test
    void aPauseThatIsNeverEndedStaysSilent() {
        tracks.pause();
        frames(300);
        end();
        assertThat(left(100, 6_000)).containsOnly(MuLaw.SILENCE);
        assertThat(length()).isEqualTo(6_100);
    }

    @Test
    void timeGoesOnWhileNoFrameComes() {
        for (int i = 0; i < 500; i++) {
            frames++;
            tracks.tick(now());
        }
        assertThat(length()).isBetween(7_000, 7_200);
    }

    @Test
    void aRecordingThatEndsAtOnceIsEmpty() {
        var nothing = new TwoTracks(0, (mulaw, length) -> written.write(mulaw, 0, length));
        nothing.end(0);
        assertThat(written.size()).isZero();
    }

    private void frames(int number) {
        for (int i = 0; i < number; i++) {
            tracks.caller(sound(CALLER, 20), 102 + 20L * frames++, now());
        }
    }

    private String speak(int millis) {
        String mark = tracks.before(now());
        tracks.agent(sound(AGENT, millis), 0, millis * MuLaw.BYTES_PER_MILLI, now());
        assertThat(mark).startsWith(TwoTracks.OWN);
        return mark;
    }

    private void end() {
        tracks.end(now());
    }

    private long now() {
        return frames * 20_000_000L;
    }

    private int length() {
        return written.size() / 2 / MuLaw.BYTES_PER_MILLI;
    }

    private byte[] left(int fromMillis, int toMillis) {
        return track(0, fromMillis, toMillis);
    }

    private byte[] right(int fromMillis, int toMillis) {
        return track(1, fromMillis, toMillis);
    }

    private byte[] track(int channel, int fromMillis, int toMillis) {
        byte[] both = written.toByteArray();
        byte[] track = new byte[(toMillis - fromMillis) * MuLaw.BYTES_PER_MILLI];
        for (int i = 0; i < track.length; i++) {
            track[i] = both[2 * (fromMillis * MuLaw.BYTES_PER_MILLI + i) + channel];
        }
        return track;
    }

    private static byte[] sound(byte code, int millis) {
        byte[] sound = new byte[millis * MuLaw.BYTES_PER_MILLI];
        Arrays.fill(sound, code);
        return sound;
    }
}
