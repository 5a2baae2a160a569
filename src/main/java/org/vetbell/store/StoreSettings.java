/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Where Vetbell keeps its data.
 *
 * @param dataDirectory files of ours: the embedded database, recordings, the spool
 * @param database how to reach the database
 * @param clinicsFile the practices to begin with, loaded into an empty database
 * @param sampleClinics whether an empty database gets the sample practices when there is no file
 * @param tapes whether and for how long callers' sound is kept
 * @param recordings how long recordings of whole calls are kept after their calls
 */
public record StoreSettings(
        Path dataDirectory,
        Database database,
        Optional<Path> clinicsFile,
        boolean sampleClinics,
        Tapes tapes,
        Duration recordings) {
    private static final String RECORDINGS = "vetbell.recordings.days";
    private static final int RECORDINGS_KEPT_DAYS = 30;
    private static final int MOST_DAYS = 365;

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
                config.getOptionalValue("vetbell.sample-clinics", Boolean.class).orElse(true),
                Tapes.from(config),
                text(config, RECORDINGS)
                        .map(days -> days(RECORDINGS, days))
                        .orElse(Duration.ofDays(RECORDINGS_KEPT_DAYS)));
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

    private static Duration days(String key, String text) {
        if (text.matches("[0-9]{1,3}")) {
            int days = Integer.parseInt(text);
            if (days >= 1 && days <= MOST_DAYS) {
                return Duration.ofDays(days);
            }
        }
        throw new IllegalArgumentException(
                key + " is a number of days from 1 to " + MOST_DAYS + ", not " + text);
    }

    private static Optional<String> text(Config config, String key) {
        return config.getOptionalValue(key, String.class)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /**
     * What becomes of callers' sound beside the messages they leave.
     *
     * @param keep whether tapes are recorded at all
     * @param kept how long one is kept after its call
     */
    public record Tapes(boolean keep, Duration kept) {
        private static final String KEEP = "vetbell.tape.keep";
        private static final String DAYS = "vetbell.tape.days";
        private static final int USUAL_DAYS = 7;

        /** No tapes, and old ones deleted after a week. */
        static final Tapes NONE = new Tapes(false, Duration.ofDays(USUAL_DAYS));

        static Tapes from(Config config) {
            return new Tapes(
                    text(config, KEEP).map(Tapes::truth).orElse(NONE.keep()),
                    text(config, DAYS)
                            .map(days -> StoreSettings.days(DAYS, days))
                            .orElse(NONE.kept()));
        }

        private static boolean truth(String text) {
            return switch (text) {
                case "true" -> true;
                case "false" -> false;
                default ->
                        throw new IllegalArgumentException(KEEP + " is true or false, not " + text);
            };
        }
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
