/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vetbell.port.AudioArchive;
import org.vetbell.port.AudioArchiveContract;

class FileAudioArchiveTest implements AudioArchiveContract {
    @TempDir Path directory;

    @Override
    public AudioArchive archive() {
        return new FileAudioArchive(directory.resolve("messages"), Runnable::run);
    }

    @Test
    void recordingsAreForTheOwnerOnly() throws IOException {
        archive().save(CALL, HARBOUR, new byte[160], reference -> {});
        assertThat(recordings())
                .singleElement()
                .satisfies(f -> assertThat(permissions(f)).isEqualTo("rw-------"));
        assertThat(permissions(directory.resolve("messages/harbour"))).isEqualTo("rwx------");
    }

    @Test
    void whatTheDiskDoesNotTakeIsTold() throws IOException {
        Files.writeString(directory.resolve("messages"), "a file where the directory should be");
        List<Optional<String>> told = new ArrayList<>();
        archive().save(CALL, HARBOUR, new byte[160], told::add);
        assertThat(told).containsExactly(Optional.empty());
    }

    @Test
    void tooManyAtOnceAreRefusedAtOnce() {
        List<Runnable> waiting = new ArrayList<>();
        AudioArchive slow = new FileAudioArchive(directory.resolve("messages"), waiting::add);
        List<Optional<String>> told = new ArrayList<>();
        for (int i = 0; i < 65; i++) {
            slow.save(CALL, HARBOUR, new byte[160], told::add);
        }
        assertThat(told).containsExactly(Optional.empty());
        waiting.forEach(Runnable::run);
        assertThat(told).filteredOn(Optional::isPresent).hasSize(64);
    }

    private List<Path> recordings() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
