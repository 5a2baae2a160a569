/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vetbell.audio.MuLaw;
import org.vetbell.audio.Wav;
import org.vetbell.call.LineKind;
import org.vetbell.clinic.ClinicId;
import org.vetbell.fake.MemoryCallRecordings;
import org.vetbell.port.AudioLine;

class OwnRecordingTest {
    private static final ClinicId HARBOUR = new ClinicId("harbour");
    private static final byte CALLER = 0x11;
    private static final byte AGENT = 0x22;

    private final TestDesk desk = new TestDesk();
    private final MemoryCallRecordings recordings = desk.ownRecordings;
    private final Queue<String> marks = new ArrayDeque<>();
    private final List<String> sent = new ArrayList<>();
    private OwnRecording recording;
    private AudioLine line;
    private long millis;

    @BeforeEach
    void aCallOnAStream() {
        recording = desk.recording(LineKind.STREAM);
        line = recording.watching(new Noted());
    }

    @Test
    void beforeItBeginsNothingIsRecordedAndNothingIsAddedToTheLine() {
        frames(5);
        speak(100);
        line.clear();
        recording.end();

        assertThat(recordings.begun()).isZero();
        assertThat(sent).containsExactly("800 bytes", "clear");
    }

    @Test
    void bothSidesAreKeptFromTheBeginningOn() {
        frames(5);
        recording.begin();
        frames(5);
        speak(100);
        frames(10);
        line.mark("end");
        heard();
        frames(5);
        recording.end();

        byte[] sound = sound();
        assertThat(sound).hasSize(20 * 320);
        assertThat(track(sound, 0)).containsOnly(CALLER);
        assertThat(Arrays.copyOfRange(track(sound, 1), 800, 1_600)).containsOnly(AGENT);
    }

    @Test
    void beginningTwiceIsBeginningOnce() {
        recording.begin();
        recording.begin();
        frames(1);
        recording.end();
        recording.end();

        assertThat(recordings.begun()).isEqualTo(1);
        assertThat(sound()).hasSize(320);
    }

    @Test
    void aPauseIsSilent() {
        recording.begin();
        frames(5);
        recording.pause();
        frames(5);
        recording.resume();
        frames(5);
        recording.end();

        byte[] caller = track(sound(), 0);
        assertThat(caller).hasSize(15 * 160);
        assertThat(Arrays.copyOfRange(caller, 800, 1_600)).containsOnly(MuLaw.SILENCE);
        assertThat(Arrays.copyOfRange(caller, 1_600, 2_400)).containsOnly(CALLER);
    }

    @Test
    void whatIsDiscardedIsGoneAlsoWhenItWasComplete() {
        recording.begin();
        frames(5);
        recording.end();
        assertThat(recordings.ofCall(HARBOUR, TestDesk.CALL)).hasSize(1);

        recording.discard();
        assertThat(recordings.ofCall(HARBOUR, TestDesk.CALL)).isEmpty();
        assertThat(recording.running()).isFalse();
    }

    private void frames(int number) {
        for (int i = 0; i < number; i++) {
            millis += 20;
            desk.time.pass(Duration.ofMillis(20));
            heard();
            byte[] frame = new byte[160];
            Arrays.fill(frame, CALLER);
            recording.hear(frame, millis);
        }
    }

    private void speak(int length) {
        byte[] words = new byte[length * MuLaw.BYTES_PER_MILLI];
        Arrays.fill(words, AGENT);
        line.audio(words, 0, words.length);
    }

    private void heard() {
        while (!marks.isEmpty()) {
            recording.echoed(marks.remove());
        }
    }

    private byte[] sound() {
        var kept = recordings.ofCall(HARBOUR, TestDesk.CALL).getFirst();
        byte[] file = recordings.read(HARBOUR, kept, 0, 1_000_000).orElseThrow();
        return Arrays.copyOfRange(file, Wav.TWO_TRACKS_HEADER_BYTES, file.length);
    }

    private static byte[] track(byte[] sound, int channel) {
        byte[] track = new byte[sound.length / 2];
        for (int i = 0; i < track.length; i++) {
            track[i] = sound[2 * i + channel];
        }
        return track;
    }

    private final class Noted implements AudioLine {
        @Override
        public void audio(byte[] mulaw, int offset, int length) {
            sent.add(length + " bytes");
        }

        @Override
        public void mark(String name) {
            sent.add(name);
            marks.add(name);
        }

        @Override
        public void clear() {
            sent.add("clear");
        }

        @Override
        public void close() {
            sent.add("close");
        }
    }
}
