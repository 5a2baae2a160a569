/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Where Vetbell keeps its data.
 *
 * @param dataDirectory files of ours: the embedded database, recordings, the spool
 * @param database how to reach the database
 * @param clinicsFile the practices to begin with, loaded into an empty database
 * @param sampleClinics whether an empty database gets the sample practices when there is no file
 */
public record StoreSettings(
        Path dataDirectory, Database database, Optional<Path> clinicsFile, boolean sampleClinics) {

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException saying which key is wrong, and how
     */
    public static StoreSettings from(Config config) {
        Path data = path("VETBELL_DATA_DIR", text(config, "VETBELL_DATA_DIR").orElse("data"));
        return new StoreSettings(
                data,
                database(config, data),
                text(config, "VETBELL_CLINICS_FILE").map(StoreSettings::clinicsFile),
                config.getOptionalValue("vetbell.sample-clinics", Boolean.class).orElse(true));
    }

    /** Makes the data directory, for the owner of the process only, unless it is there. */
    void makeDataDirectory() {
        try {
            PrivateFiles.makeDirectory(dataDirectory);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "VETBELL_DATA_DIR: " + dataDirectory + " cannot be made", e);
        }
    }

    private static Database database(Config config, Path data) {
        return new Database(
                text(config, "DATABASE_URL").orElseGet(() -> Database.embedded(data)),
                text(config, "DATABASE_USER").orElse(""),
                text(config, "DATABASE_PASSWORD").orElse(""));
    }

    private static Path clinicsFile(String text) {
        Path file = path("VETBELL_CLINICS_FILE", text);
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("VETBELL_CLINICS_FILE: " + file + " cannot be read");
        }
        return file;
    }

    private static Path path(String key, String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(key + ": not a file name", e);
        }
    }

    private static Optional<String> text(Config config, String key) {
        return config.getOptionalValue(key, String.class)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /**
     * How to reach the database.
     *
     * @param url JDBC address, of H2 or PostgreSQL
     * @param user empty where the address needs none
     * @param password empty where the address needs none
     */
    public record Database(String url, String user, String password) {
        private static final String H2 = "jdbc:h2:";
        private static final String POSTGRESQL = "jdbc:postgresql:";

        public Database {
            if (!url.startsWith(H2) && !url.startsWith(POSTGRESQL)) {
                throw new IllegalArgumentException(
                        "DATABASE_URL must begin with " + POSTGRESQL + " or " + H2);
            }
        }

        /**
         * The embedded database. Every commit is written at once (H2 otherwise loses acknowledged
         * commits when the process is killed), and the process closes it, not a shutdown hook of
         * its own that would race with the last calls.
         */
        static String embedded(Path data) {
            return H2 + "file:" + data.resolve("vetbell") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        }

        boolean isH2() {
            return url.startsWith(H2);
        }

        /** The address without what may follow it: passwords are sometimes written there. */
        @Override
        public String toString() {
            return url.split("[?;]", 2)[0].replaceFirst("//[^/@]*@", "//");
        }
    }
}
