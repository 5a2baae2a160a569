/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.vetbell.audio.Wav;
import org.vetbell.call.CallId;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.AudioArchive;

/**
 * Messages and calls as WAV files, one directory for each clinic. Every name is made here, of a
 * call id and a random part, and no other name is ever opened, so that none leads out of the
 * clinic's directory.
 */
final class FileAudioArchive implements AudioArchive {
    private static final System.Logger LOG = System.getLogger("org.vetbell.store");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]{1,64}-[0-9a-f]{32}\\.wav");
    private static final int MOST_WAITING = 64;

    private final Semaphore free = new Semaphore(MOST_WAITING);
    private final Path directory;
    private final Executor executor;

    /** Keeps files under {@code directory}, written by {@code executor}. */
    FileAudioArchive(Path directory, Executor executor) {
        this.directory = directory;
        this.executor = executor;
    }

    @Override
    public void save(CallId call, ClinicId clinic, byte[] mulaw, Consumer<Optional<String>> done) {
        if (!free.tryAcquire()) {
            LOG.log(System.Logger.Level.ERROR, "a recording is lost: too many wait for the disk");
            done.accept(Optional.empty());
            return;
        }
        try {
            executor.execute(
                    () -> {
                        try {
                            done.accept(write(call, clinic, mulaw));
                        } finally {
                            free.release();
                        }
                    });
        } catch (RejectedExecutionException e) {
            free.release();
            LOG.log(System.Logger.Level.ERROR, "a recording is lost", e);
            done.accept(Optional.empty());
        }
    }

    @Override
    public String keep(CallId call, ClinicId clinic, byte[] wav) {
        String name = call.value() + '-' + UUID.randomUUID().toString().replace("-", "") + ".wav";
        try {
            PrivateFiles.makeDirectory(of(clinic));
            PrivateFiles.write(of(clinic).resolve(name), wav);
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException("a recording cannot be written", e);
        }
    }

    @Override
    public Optional<byte[]> load(ClinicId clinic, String reference) {
        if (!NAME.matcher(reference).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(of(clinic).resolve(reference)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "a recording cannot be read", e);
            return Optional.empty();
        }
    }

    @Override
    public void delete(ClinicId clinic, String reference) {
        if (!NAME.matcher(reference).matches()) {
            return;
        }
        try {
            Files.deleteIfExists(of(clinic).resolve(reference));
        } catch (IOException e) {
            throw new UncheckedIOException("a recording cannot be deleted", e);
        }
    }

    private Optional<String> write(CallId call, ClinicId clinic, byte[] mulaw) {
        try {
            return Optional.of(keep(call, clinic, Wav.mono(mulaw)));
        } catch (UncheckedIOException e) {
            LOG.log(System.Logger.Level.ERROR, "a recording is lost", e);
            return Optional.empty();
        }
    }

    private Path of(ClinicId clinic) {
        return directory.resolve(clinic.value());
    }
}
