/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.vetbell.port.CallRecording;
import org.vetbell.port.CallRecordings.Kept;
import org.vetbell.port.CallRecordingsContract;

class FileCallRecordingsTest extends RecordingsOnDisk implements CallRecordingsContract {
    @Test
    void recordingsAreForTheOwnerOnly() throws IOException {
        CallRecording growing = begin();
        growing.write(new byte[SECOND], SECOND);
        work();
        assertThat(permissions(directory.resolve("recordings/harbour"))).isEqualTo("rwx------");
        assertThat(permissions(file(".part"))).isEqualTo("rw-------");
        growing.end();
        settle();
        assertThat(permissions(file(".wav"))).isEqualTo("rw-------");
    }

    @Test
    void whatASlowDiskDoesNotTakeIsSilenceAndTimeGoesOn() throws Exception {
        CallRecording growing = begin();
        for (byte second = 1; second <= 5; second++) {
            write(growing, second);
        }
        work();
        for (byte second = 6; second <= 8; second++) {
            write(growing, second);
            work();
        }
        growing.end();
        settle();

        byte[] sound = sound();
        assertThat(sound).hasSize(8 * SECOND);
        assertThat(second(sound, 1)).containsOnly(1);
        assertThat(second(sound, 2)).containsOnly(2);
        assertThat(second(sound, 4)).containsOnly(SILENCE);
        assertThat(second(sound, 7)).containsOnly(7);
        assertThat(second(sound, 8)).containsOnly(8);
        assertThat(problems).containsExactly(FileCallRecording.TOO_SLOW);
        assertThat(kept().missing()).isEqualTo(FileCallRecording.TOO_SLOW);
    }

    @Test
    void aDiskThatIsSlowToTheEndStillLeavesTheWholeLength() throws Exception {
        CallRecording growing = begin();
        for (byte second = 1; second <= 4; second++) {
            write(growing, second);
        }
        growing.end();
        settle();

        assertThat(sound()).hasSize(4 * SECOND);
        assertThat(second(sound(), 4)).containsOnly(SILENCE);
    }

    @Test
    void aDiskThatRefusesDisturbsNobody() throws IOException {
        Files.writeString(directory.resolve("recordings"), "a file instead of the directory");
        CallRecording growing = begin();
        for (byte second = 1; second <= 3; second++) {
            write(growing, second);
            work();
        }
        growing.end();
        settle();

        assertThat(problems).containsExactly(FileCallRecording.REFUSED);
        assertThat(recordings.ofCall(HARBOUR, CALL)).isEmpty();
    }

    @Test
    void aDiskThatRefusesForAWhileLeavesAHole() throws Exception {
        Files.writeString(directory.resolve("recordings"), "a file instead of the directory");
        CallRecording growing = begin();
        write(growing, (byte) 1);
        work();
        Files.delete(directory.resolve("recordings"));
        write(growing, (byte) 2);
        work();
        growing.end();
        settle();

        assertThat(second(sound(), 1)).containsOnly(SILENCE);
        assertThat(second(sound(), 2)).containsOnly(2);
        assertThat(kept().missing()).isEqualTo(FileCallRecording.REFUSED);
    }

    @Test
    void whatIsWrittenCanBePlayedWhileTheRecordingGrows() throws Exception {
        CallRecording growing = begin();
        write(growing, (byte) 1);
        work();
        write(growing, (byte) 2);
        work();

        AudioInputStream played = AudioSystem.getAudioInputStream(file(".part").toFile());
        assertThat(played.getFrameLength()).isEqualTo(2 * SECOND / 2);
    }

    @Test
    void aRefusalLeavesNoFileHoweverMuchStillWaitsForTheDisk() throws IOException {
        CallRecording growing = begin();
        write(growing, (byte) 1);
        work();
        write(growing, (byte) 2);
        growing.end();
        recordings.discard(CALL, HARBOUR);
        settle();

        assertThat(recordings.ofCall(HARBOUR, CALL)).isEmpty();
        try (Stream<Path> all = Files.walk(directory.resolve("recordings"))) {
            assertThat(all.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void noOtherFileIsEverRead() throws IOException {
        Path harbour = Files.createDirectories(directory.resolve("recordings/harbour"));
        Files.writeString(harbour.resolve("secret.wav"), "secret");
        Files.writeString(directory.resolve("recordings/secret.wav"), "secret");
        for (String name : List.of("secret.wav", "../secret.wav", "CA1-0.wav/../secret.wav")) {
            var kept = new Kept(name, NOON, 1, 6, "", "");
            assertThat(recordings.read(HARBOUR, kept, 0, 10)).isEmpty();
        }
    }
}
