/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that only the owner of the process may read, and that are on the disk once written. */
final class PrivateFiles {
    private static final String UNFINISHED = ".new";

    private PrivateFiles() {}

    /** Makes a directory and what leads to it; one that is there already stays as it is. */
    static void makeDirectory(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory, attributes(directory, "rwx------"));
        }
    }

    /**
     * Writes a new file whole or not at all: under another name first, synced, then renamed. The
     * name must be a new one.
     */
    static void write(Path file, byte[] content) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        try (FileChannel channel =
                FileChannel.open(
                        unfinished,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        attributes(file, "rw-------"))) {
            drain(ByteBuffer.wrap(content), channel);
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        syncDirectory(file.toAbsolutePath().getParent());
    }

    /** Begins a new file; unlike {@link #write} it can be found while it grows. */
    static void begin(Path file, ByteBuffer content) throws IOException {
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        attributes(file, "rw-------"))) {
            drain(content, channel);
        }
    }

    /** Adds to a file that was begun. */
    static void append(Path file, ByteBuffer content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
            drain(content, channel);
        }
    }

    /** Writes all of it where the channel stands. */
    static void drain(ByteBuffer content, FileChannel channel) throws IOException {
        while (content.hasRemaining()) {
            channel.write(content);
        }
    }

    /** Removes what an earlier process did not finish writing into {@code directory}. */
    static void removeUnfinished(Path directory) throws IOException {
        try (DirectoryStream<Path> unfinished =
                Files.newDirectoryStream(directory, "*" + UNFINISHED)) {
            for (Path file : unfinished) {
                Files.delete(file);
            }
        }
    }

    /** A new name is safe only once its directory is; systems that cannot do this need not. */
    private static void syncDirectory(Path directory) throws IOException {
        if (posix(directory)) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static FileAttribute<?>[] attributes(Path path, String permissions) {
        return posix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
