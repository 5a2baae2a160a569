/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vetbell.audio.MuLaw;
import org.vetbell.audio.Tape;
import org.vetbell.desk.Replay;
import org.vetbell.port.CallJournal.Entry;
import org.vetbell.store.JsonJournalText;

class GoldenCallsTest {

    private static final byte[] QUIET = MuLaw.encode(new short[160]);

    static List<Path> calls() throws IOException {
        return GoldenCall.all();
    }

    @Test
    void thereAreGoldenCalls() throws IOException {
        assertThat(calls()).hasSizeGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void everyGoldenCallComesOutByteForByte(Path directory) throws IOException {
        GoldenCall call = GoldenCall.read(directory);

        Replay.Outcome outcome = call.replay();

        assertThat(outcome.differences()).isEmpty();
        assertThat(String.join("\n", outcome.journal()) + "\n").isEqualTo(call.journal());
    }

    @ParameterizedTest
    @MethodSource("calls")
    void everyFrameOfAGoldenCallIsOnItsTape(Path directory) throws IOException {
        GoldenCall call = GoldenCall.read(directory);

        assertThat(call.sound().ending()).isEqualTo(Tape.WHOLE);
        assertThat(call.lines())
                .extracting(line -> new JsonJournalText().entry(line).frames())
                .allMatch(frames -> frames <= call.sound().frames().size());
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aCharacterChangedInAnyLineIsFound(Path directory) throws IOException {
        GoldenCall call = GoldenCall.read(directory);
        for (int i = 0; i < call.lines().size(); i++) {
            List<String> lines = new ArrayList<>(call.lines());
            lines.set(i, lines.get(i).replaceFirst("\"frames\":", "\"frames\": "));

            int changed = i + 1;
            assertThat(call.replay(lines, call.sound()).differences())
                    .singleElement()
                    .satisfies(d -> assertThat(d.line()).isEqualTo(changed));
        }
    }

    @ParameterizedTest
    @MethodSource("callsInWhichTheCallerSpeaks")
    void aCallerWhoIsSilencedIsFound(Path directory) throws IOException {
        GoldenCall call = GoldenCall.read(directory);
        List<Tape.Frame> silent =
                call.sound().frames().stream()
                        .map(f -> new Tape.Frame(f.at(), f.mediaMillis(), QUIET))
                        .toList();

        assertThat(call.replay(call.lines(), new Tape(silent, Tape.WHOLE)).identical()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("callsInWhichTheCallerSpeaks")
    void aFrameThatIsMissingIsFound(Path directory) throws IOException {
        GoldenCall call = GoldenCall.read(directory);
        List<Tape.Frame> frames = new ArrayList<>(call.sound().frames());
        frames.removeFirst();

        assertThat(call.replay(call.lines(), new Tape(frames, Tape.WHOLE)).identical()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("callsInWhichTheCallerSpeaks")
    void soundThatIsAFrameLateIsFound(Path directory) throws IOException {
        GoldenCall call = GoldenCall.read(directory);
        List<Tape.Frame> frames = call.sound().frames();
        List<Tape.Frame> late =
                IntStream.range(0, frames.size())
                        .mapToObj(
                                i ->
                                        withSoundOf(
                                                frames.get(i),
                                                i == 0 ? QUIET : frames.get(i - 1).mulaw()))
                        .toList();

        assertThat(call.replay(call.lines(), new Tape(late, Tape.WHOLE)).identical()).isFalse();
    }

    static List<Path> callsInWhichTheCallerSpeaks() throws IOException {
        List<Path> speaking = new ArrayList<>();
        for (Path directory : GoldenCall.all()) {
            GoldenCall call = GoldenCall.read(directory);
            if (call.lines().stream().map(new JsonJournalText()::entry).anyMatch(Entry::heard)) {
                speaking.add(directory);
            }
        }
        return speaking;
    }

    private static Tape.Frame withSoundOf(Tape.Frame frame, byte[] mulaw) {
        return new Tape.Frame(frame.at(), frame.mediaMillis(), mulaw);
    }
}
