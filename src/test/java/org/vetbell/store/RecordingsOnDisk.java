/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vetbell.port.CallRecordingsContract.CALL;
import static org.vetbell.port.CallRecordingsContract.HARBOUR;
import static org.vetbell.port.CallRecordingsContract.NOON;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.vetbell.port.CallRecording;
import org.vetbell.port.CallRecordings;
import org.vetbell.port.CallRecordings.Kept;

/** Recordings of calls in a directory of the test's, with a disk that works when it is told to. */
abstract class RecordingsOnDisk {
    static final int SECOND = 16_000;
    static final byte SILENCE = (byte) 0xFF;

    @TempDir Path directory;
    final Queue<Runnable> disk = new ArrayDeque<>();
    final List<String> problems = new ArrayList<>();
    TestStore store;
    RecordingFiles files;
    CallRecordings recordings;

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

    /** Where recordings are kept. */
    public CallRecordings recordings() {
        return recordings;
    }

    /** All that was offered is stored. */
    public void settle() {
        work();
        assertThat(store.background.flush(Duration.ofSeconds(10))).isTrue();
    }

    CallRecording begin() {
        return recordings.begin(CALL, HARBOUR, NOON, problems::add);
    }

    void newProcess() {
        files = new RecordingFiles(directory.resolve("recordings"));
        recordings =
                new FileCallRecordings(files, store, store.background, disk::add, store.now::get);
    }

    RecordingKeeper keeper() {
        return new RecordingKeeper(store, files, Duration.ofDays(30));
    }

    Kept kept() {
        return recordings.ofCall(HARBOUR, CALL).getFirst();
    }

    static void write(CallRecording growing, byte code) {
        byte[] second = new byte[SECOND];
        Arrays.fill(second, code);
        for (int i = 0; i < SECOND; i += 1_600) {
            growing.write(Arrays.copyOfRange(second, i, i + 1_600), 1_600);
        }
    }

    byte[] sound() throws Exception {
        byte[] file = recordings.read(HARBOUR, kept(), 0, 10_000_000).orElseThrow();
        return AudioSystem.getAudioInputStream(new ByteArrayInputStream(file)).readAllBytes();
    }

    static byte[] second(byte[] sound, int number) {
        return Arrays.copyOfRange(sound, (number - 1) * SECOND, number * SECOND);
    }

    void work() {
        for (Runnable next = disk.poll(); next != null; next = disk.poll()) {
            next.run();
        }
    }

    Path file(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(directory.resolve("recordings"))) {
            return all.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
        }
    }

    static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
