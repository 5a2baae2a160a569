/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.vosk;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.vetbell.ai.wire.Given;

/**
 * Where Vosk's model and library are, and how much may be asked of this machine.
 *
 * @param model the model's folder; without it nothing of Vosk is used
 * @param library the folder with the library's jars
 * @param language the main language of the model, for example {@code en}
 * @param atOnce how many callers are heard at the same time
 * @param finalWithin how long after a pause its words may take
 */
public record VoskSettings(
        Optional<Path> model, Path library, String language, int atOnce, Duration finalWithin) {
    static final String MODEL = "vetbell.vosk.model";
    static final String LIBRARY = "vetbell.vosk.library";

    private static final String DATA = "VETBELL_DATA_DIR";
    private static final String LANGUAGE = "vetbell.vosk.language";
    private static final String AT_ONCE = "vetbell.vosk.at-once";
    private static final String FINAL_WITHIN = "vetbell.vosk.final-within-millis";

    public VoskSettings {
        Given.require(
                language.matches("[a-z]{2,3}"),
                LANGUAGE + " must be a language, for example en, without a country");
        Given.within(AT_ONCE, atOnce, 1, 64);
        Given.within(FINAL_WITHIN, finalWithin.toMillis(), 200, 10_000);
    }

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException saying which key is wrong, and how
     */
    public static VoskSettings from(Config config) {
        Given given = new Given(config);
        return new VoskSettings(
                given.text(MODEL).map(text -> path(MODEL, text)),
                given.text(LIBRARY)
                        .map(text -> path(LIBRARY, text))
                        .orElseGet(
                                () -> path(DATA, given.text(DATA).orElse("data")).resolve("vosk")),
                given.text(LANGUAGE).orElse("en"),
                given.number(AT_ONCE, 2),
                Duration.ofMillis(given.number(FINAL_WITHIN, 1500)));
    }

    private static Path path(String name, String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException malformed) {
            throw new IllegalArgumentException(name + " is no path", malformed);
        }
    }
}
