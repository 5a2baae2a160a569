/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vetbell.audio.MuLaw;
import org.vetbell.audio.Wav;
import org.vetbell.call.CallId;
import org.vetbell.clinic.ClinicId;
import org.vetbell.port.CallRecordings.Kept;

/**
 * Recordings of calls as private WAV files, one directory for each clinic. While one grows it has
 * another ending, and its header says how long it is after each piece: so whatever ends the
 * process, what was written can be played. Names are made here, of a call's id and a random part,
 * and no other name is ever opened. Any thread; blocks.
 */
final class RecordingFiles {
    /** Nobody writes a growing file that was left alone for so long. */
    private static final Duration ABANDONED = Duration.ofMinutes(2);

    private static final String SUFFIX = ".wav";
    private static final String GROWING = ".part";
    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9]{1,64})-[0-9a-f]{32}\\.wav");
    private static final int BUFFER = 16 * 1024;
    private static final int BYTES_PER_MOMENT = 2;

    private final Path directory;
    private final Set<Path> growing = ConcurrentHashMap.newKeySet();

    RecordingFiles(Path directory) {
        this.directory = directory;
    }

    /** A file that is there once something is written to it. */
    Path make(CallId call, ClinicId clinic) {
        String random = UUID.randomUUID().toString().replace("-", "");
        String name = call.value() + '-' + random + SUFFIX;
        Path file = of(clinic).resolve(name + GROWING);
        growing.add(file);
        return file;
    }

    /**
     * Writes sound at its place, a number of bytes from the beginning of the sound; what is missing
     * before it becomes silence.
     */
    void write(Path file, long place, ByteBuffer sound) throws IOException {
        boolean begins = !Files.exists(file);
        if (begins) {
            PrivateFiles.makeDirectory(file.getParent());
            PrivateFiles.begin(file, ByteBuffer.wrap(Wav.twoTracksHeader(0)));
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long at = Wav.TWO_TRACKS_HEADER_BYTES + place;
            fill(channel, at);
            channel.position(at);
            PrivateFiles.drain(sound, channel);
            head(channel);
        }
    }

    /**
     * The file is complete: gives it its name. Nothing when nothing was ever written.
     *
     * @param missing why something is missing from it; empty when it is whole
     */
    Optional<Kept> finish(Path file, Instant begun, String missing) throws IOException {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                head(channel);
                channel.force(true);
            }
            Path named = file.resolveSibling(withoutEnding(file));
            Files.move(file, named, StandardCopyOption.ATOMIC_MOVE);
            return Optional.of(kept(named, begun, missing));
        } finally {
            growing.remove(file);
        }
    }

    /** Deletes all files of a call. */
    void delete(CallId call, ClinicId clinic) throws IOException {
        for (Path file : files(of(clinic), call.value() + "-*")) {
            growing.remove(file);
            Files.deleteIfExists(file);
        }
    }

    /** So much of a file; nothing when it is not here. */
    Optional<byte[]> read(ClinicId clinic, String reference, long from, int most)
            throws IOException {
        if (!NAME.matcher(reference).matches()) {
            return Optional.empty();
        }
        Path file = of(clinic).resolve(reference);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer bytes = ByteBuffer.allocate(most);
            channel.position(from);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // a read may bring less than was asked for
            }
            return Optional.of(Arrays.copyOf(bytes.array(), bytes.position()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Deletes files that were complete before that, and gives their number. */
    int forget(Instant before) throws IOException {
        int forgotten = 0;
        for (Path clinic : clinics()) {
            for (Path file : files(clinic, "*" + SUFFIX)) {
                if (modified(file).isBefore(before) && Files.deleteIfExists(file)) {
                    forgotten++;
                }
            }
        }
        return forgotten;
    }

    /** Files that grew in a process that is no more. */
    List<Abandoned> abandoned(Instant now) throws IOException {
        List<Abandoned> abandoned = new ArrayList<>();
        for (Path clinic : clinics()) {
            for (Path file : files(clinic, "*" + GROWING)) {
                Matcher name = NAME.matcher(withoutEnding(file));
                boolean alone = modified(file).isBefore(now.minus(ABANDONED));
                if (name.matches() && alone && !growing.contains(file)) {
                    var of = new ClinicId(clinic.getFileName().toString());
                    abandoned.add(new Abandoned(file, new CallId(name.group(1)), of));
                }
            }
        }
        return abandoned;
    }

    /** When a growing file was written to last. */
    Instant modified(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant();
    }

    private List<Path> clinics() throws IOException {
        return Files.isDirectory(directory) ? files(directory, "*") : List.of();
    }

    private static List<Path> files(Path directory, String pattern) throws IOException {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, pattern)) {
                files.forEach(found::add);
            }
        }
        return found;
    }

    private static String withoutEnding(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - GROWING.length());
    }

    private static void fill(FileChannel channel, long until) throws IOException {
        byte[] silence = new byte[BUFFER];
        Arrays.fill(silence, MuLaw.SILENCE);
        for (long at = channel.size(); at < until; at = channel.size()) {
            int length = (int) Math.min(silence.length, until - at);
            channel.position(at);
            PrivateFiles.drain(ByteBuffer.wrap(silence, 0, length), channel);
        }
    }

    private static void head(FileChannel channel) throws IOException {
        int moments = moments(channel.size());
        ByteBuffer header = ByteBuffer.wrap(Wav.twoTracksHeader(moments));
        channel.position(0);
        PrivateFiles.drain(header, channel);
        channel.truncate(Wav.TWO_TRACKS_HEADER_BYTES + (long) moments * BYTES_PER_MOMENT);
    }

    private static int moments(long bytes) {
        return (int) Math.max(0, (bytes - Wav.TWO_TRACKS_HEADER_BYTES) / BYTES_PER_MOMENT);
    }

    private static Kept kept(Path file, Instant begun, String missing) throws IOException {
        long bytes = Files.size(file);
        return new Kept(
                file.getFileName().toString(),
                begun,
                moments(bytes) / MuLaw.RATE_HZ,
                bytes,
                sha256(file),
                missing);
    }

    private static String sha256(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
            while (channel.read(buffer.clear()) >= 0) {
                digest.update(buffer.flip());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private Path of(ClinicId clinic) {
        return directory.resolve(clinic.value());
    }

    /** A file whose process died, and whose it is. */
    record Abandoned(Path file, CallId call, ClinicId clinic) {}
}
