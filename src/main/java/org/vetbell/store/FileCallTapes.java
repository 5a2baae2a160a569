/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.vetbell.call.CallId;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.CallTape;
import org.vetbell.port.CallTapes;

/**
 * Tapes as private files, one directory for each clinic and one file for each call. They are
 * personal data: none is kept unless the settings say so, and old ones are deleted.
 */
final class FileCallTapes implements CallTapes {
    private static final System.Logger LOG = System.getLogger("org.vetbell.store");
    private static final String SUFFIX = ".tape";

    private final Path directory;
    private final boolean keep;
    private final TapeWriter writer;

    /** Keeps files under {@code directory}, written by {@code executor}, if {@code keep} is set. */
    FileCallTapes(Path directory, boolean keep, Executor executor) {
        this.directory = directory;
        this.keep = keep;
        this.writer = new TapeWriter(executor);
    }

    @Override
    public CallTape begin(CallId call, ClinicId clinic) {
        return keep ? new FileCallTape(of(clinic, call), writer) : CallTape.none();
    }

    @Override
    public Optional<byte[]> load(ClinicId clinic, CallId call) {
        try {
            return Optional.of(Files.readAllBytes(of(clinic, call)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "a tape cannot be read", e);
            return Optional.empty();
        }
    }

    /** Deletes tapes on which nothing was recorded since {@code before}; gives their number. */
    int forget(Instant before) throws IOException {
        if (!Files.isDirectory(directory)) {
            return 0;
        }
        int forgotten = 0;
        try (DirectoryStream<Path> clinics = Files.newDirectoryStream(directory)) {
            for (Path clinic : clinics) {
                forgotten += forget(clinic, before);
            }
        }
        return forgotten;
    }

    private static int forget(Path clinic, Instant before) throws IOException {
        int forgotten = 0;
        try (DirectoryStream<Path> tapes = Files.newDirectoryStream(clinic, "*" + SUFFIX)) {
            for (Path tape : tapes) {
                if (Files.getLastModifiedTime(tape).toInstant().isBefore(before)) {
                    Files.delete(tape);
                    forgotten++;
                }
            }
        }
        return forgotten;
    }

    /** Neither id can hold a separator or a dot. */
    private Path of(ClinicId clinic, CallId call) {
        return directory.resolve(clinic.value()).resolve(call.value() + SUFFIX);
    }
}
