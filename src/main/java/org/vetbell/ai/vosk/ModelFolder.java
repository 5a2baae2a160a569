/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.vosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vetbell.ai.wire.Given;
import org.vetbell.audio.MuLaw;

/**
 * A folder with a model of Vosk. Two layouts are about: parts in folders of their own, and all in
 * one.
 *
 * @param rateHz what the model was trained on, by its {@code mfcc.conf}
 */
record ModelFolder(Path path, int rateHz) {
    private static final List<String> ACOUSTICS = List.of("am/final.mdl", "final.mdl");
    private static final List<String> FEATURES = List.of("conf/mfcc.conf", "mfcc.conf");
    private static final Pattern RATE =
            Pattern.compile(
                    "(?m)^\\s*--sample-frequency\\s*=\\s*([0-9]{1,6})(?:\\.0*)?\\s*(?:#.*)?$");

    /** What the library takes where the model does not say. */
    private static final int USUAL_HZ = 16_000;

    /**
     * Looks at a folder.
     *
     * @throws IllegalArgumentException when there is no model in it, or one that we cannot feed
     */
    static ModelFolder of(Path folder) {
        Given.require(
                Files.isDirectory(folder), VoskSettings.MODEL + ": " + folder + " is no folder");
        Given.require(
                first(folder, ACOUSTICS).isPresent(),
                VoskSettings.MODEL
                        + ": there is no model in "
                        + folder
                        + ": am/final.mdl is missing (is it in a folder below?)");
        int rate = first(folder, FEATURES).map(ModelFolder::rate).orElse(USUAL_HZ);
        Given.require(
                rate == MuLaw.RATE_HZ || rate == 2 * MuLaw.RATE_HZ,
                VoskSettings.MODEL
                        + ": the model in "
                        + folder
                        + " wants "
                        + rate
                        + " Hz; 8000 and 16000 can be made");
        return new ModelFolder(folder, rate);
    }

    private static Optional<Path> first(Path folder, List<String> names) {
        return names.stream().map(folder::resolve).filter(Files::isRegularFile).findFirst();
    }

    private static int rate(Path features) {
        try (Stream<String> lines = Files.lines(features)) {
            return lines.map(RATE::matcher)
                    .filter(Matcher::find)
                    .map(found -> Integer.parseInt(found.group(1)))
                    .findFirst()
                    .orElse(USUAL_HZ);
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            throw new IllegalArgumentException(
                    VoskSettings.MODEL + ": " + features + " cannot be read", unreadable);
        }
    }
}
