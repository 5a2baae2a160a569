package org.vetbell.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Secrets kept in files that only their owner may read. */
final class PrivateFile {

    private static final int SECRET_BYTES = 16;

    private PrivateFile() {}

    /** The secret in this file; a new random one is written (mode 0600) if there is none yet. */
    static String secret(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, ownerOnly(file, "rw-------"));
            Files.writeString(file, random() + System.lineSeparator());
        }
        return Files.readString(file).strip();
    }

    /** Makes a directory (mode 0700) unless it is there. */
    static void directory(Path directory) throws IOException {
        Files.createDirectories(directory.toAbsolutePath(), ownerOnly(directory, "rwx------"));
    }

    private static FileAttribute<?>[] ownerOnly(Path path, String mode) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
                }
                : new FileAttribute<?>[0];
    }

    private static String random() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
