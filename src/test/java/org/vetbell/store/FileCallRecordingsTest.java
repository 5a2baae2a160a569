/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vetbell.port.CallRecording;
import org.vetbell.port.CallRecordings;
import org.vetbell.port.CallRecordings.Kept;
import org.vetbell.port.CallRecordingsContract;
import org.vetbell.port.CarrierRecordings;
import org.vetbell.port.CarrierRecordings.Announced;

class FileCallRecordingsTest implements CallRecordingsContract {
    private static final int SECOND = 16_000;
    private static final byte SILENCE = (byte) 0xFF;

    @TempDir Path directory;
    private final Queue<Runnable> disk = new ArrayDeque<>();
    private final List<String> problems = new ArrayList<>();
    private TestStore store;
    private RecordingFiles files;
    private CallRecordings recordings;

    /** Where the rows lie. */
    TestDatabase database() {
        return TestDatabase.embedded();
    }

    @BeforeEach
    void open() {
        store = new TestStore(directory, database());
        newProcess();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    public CallRecordings recordings() {
        return recordings;
    }

    @Override
    public void settle() {
        work();
        assertThat(store.background.flush(Duration.ofSeconds(10))).isTrue();
    }

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
    void aRecordingWhoseProcessDiedIsTakenUpAsFarAsItGoes() throws Exception {
        CallRecording growing = begin();
        write(growing, (byte) 1);
        work();
        write(growing, (byte) 2);
        work();
        Instant died = TestStore.NOON;
        Files.setLastModifiedTime(file(".part"), FileTime.from(died));
        newProcess();

        keeper().takeUp(died.plusSeconds(60));
        assertThat(recordings.ofCall(HARBOUR, CALL)).isEmpty();

        keeper().takeUp(died.plusSeconds(180));
        assertThat(kept().missing()).isEqualTo(RecordingKeeper.BROKEN_OFF);
        assertThat(kept().seconds()).isEqualTo(2);
        assertThat(sound()).hasSize(2 * SECOND);
    }

    @Test
    void whatWasRefusedBeforeTheProcessDiedIsDeletedInsteadOfTakenUp() throws IOException {
        CallRecording growing = begin();
        write(growing, (byte) 1);
        work();
        new JpaCarrierRecordings(store, store.background).discard(CALL, HARBOUR, TestStore.NOON);
        settle();
        Files.setLastModifiedTime(file(".part"), FileTime.from(TestStore.NOON));
        newProcess();

        store.broken.set(true);
        keeper().takeUp(TestStore.NOON.plusSeconds(180));
        store.broken.set(false);
        assertThat(file(".part")).exists();

        keeper().takeUp(TestStore.NOON.plusSeconds(180));
        assertThat(recordings.ofCall(HARBOUR, CALL)).isEmpty();
        try (Stream<Path> all = Files.walk(directory.resolve("recordings"))) {
            assertThat(all.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void whatWasRefusedOnAnotherNodeIsDeletedHereToo() throws IOException {
        CallRecording growing = begin();
        write(growing, (byte) 1);
        growing.end();
        settle();
        new JpaCarrierRecordings(store, store.background).discard(CALL, HARBOUR, TestStore.NOON);
        settle();

        keeper().forget(TestStore.NOON.plus(Duration.ofHours(1)));
        assertThat(recordings.read(HARBOUR, kept(), 0, 10)).isEmpty();
    }

    @Test
    void aRecordingThatGrowsHereIsNeverTakenUp() throws IOException {
        CallRecording growing = begin();
        write(growing, (byte) 1);
        work();
        keeper().takeUp(Instant.now().plus(Duration.ofDays(1)));
        growing.end();
        settle();

        assertThat(kept().missing()).isEmpty();
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
    void recordingsAreForgottenWhenTheirTimeIsOverEvenWithoutADatabase() throws IOException {
        CallRecording growing = begin();
        write(growing, (byte) 1);
        growing.end();
        settle();
        Files.setLastModifiedTime(file(".wav"), FileTime.from(TestStore.NOON));

        keeper().forget(TestStore.NOON.plus(Duration.ofDays(30)));
        assertThat(recordings.read(HARBOUR, kept(), 0, 10)).isPresent();

        Kept kept = kept();
        store.broken.set(true);
        keeper().forget(TestStore.NOON.plus(Duration.ofDays(30)).plusSeconds(1));
        store.broken.set(false);
        assertThat(recordings.read(HARBOUR, kept, 0, 10)).isEmpty();

        keeper().forget(TestStore.NOON.plus(Duration.ofDays(31)));
        assertThat(recordings.ofCall(HARBOUR, CALL)).isEmpty();
    }

    @Test
    void whatTheCarrierRecordedOfWholeCallsIsToBeDeletedThenButMessagesStay() {
        var carrier = new JpaCarrierRecordings(store, store.background);
        carrier.announce(new Announced("RE1", "AC1", CALL, HARBOUR), TestStore.NOON);
        carrier.announceCall(new Announced("RE2", "AC1", CALL, HARBOUR), TestStore.NOON);
        settle();
        for (String recording : List.of("RE1", "RE2")) {
            var fetched = new CarrierRecordings.Kept(recording + ".wav", 3, "abc");
            carrier.kept(recording, fetched, TestStore.NOON);
        }

        Instant over = TestStore.NOON.plus(Duration.ofDays(30));
        keeper().forget(over);
        assertThat(carrier.discarded(over, 9, Duration.ofMinutes(2))).isEmpty();

        keeper().forget(over.plusSeconds(1));
        assertThat(carrier.discarded(over.plusSeconds(1), 9, Duration.ofMinutes(2)))
                .extracting(one -> one.recording().recording())
                .containsExactly("RE2");
        assertThat(carrier.ofCall(HARBOUR, CALL)).isEmpty();
        assertThat(carrier.find(HARBOUR, "RE1")).isPresent();
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

    private CallRecording begin() {
        return recordings.begin(CALL, HARBOUR, NOON, problems::add);
    }

    private void newProcess() {
        files = new RecordingFiles(directory.resolve("recordings"));
        recordings =
                new FileCallRecordings(files, store, store.background, disk::add, store.now::get);
    }

    private RecordingKeeper keeper() {
        return new RecordingKeeper(store, files, Duration.ofDays(30));
    }

    private Kept kept() {
        return recordings.ofCall(HARBOUR, CALL).getFirst();
    }

    private static void write(CallRecording growing, byte code) {
        byte[] second = new byte[SECOND];
        Arrays.fill(second, code);
        for (int i = 0; i < SECOND; i += 1_600) {
            growing.write(Arrays.copyOfRange(second, i, i + 1_600), 1_600);
        }
    }

    private byte[] sound() throws Exception {
        byte[] file = recordings.read(HARBOUR, kept(), 0, 10_000_000).orElseThrow();
        return AudioSystem.getAudioInputStream(new ByteArrayInputStream(file)).readAllBytes();
    }

    private static byte[] second(byte[] sound, int number) {
        return Arrays.copyOfRange(sound, (number - 1) * SECOND, number * SECOND);
    }

    private void work() {
        for (Runnable next = disk.poll(); next != null; next = disk.poll()) {
            next.run();
        }
    }

    private Path file(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(directory.resolve("recordings"))) {
            return all.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
