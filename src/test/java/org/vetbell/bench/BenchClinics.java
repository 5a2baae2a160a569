/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Clinics that differ in their manners alone, so that one server is measured with each. */
enum BenchClinics {
    USUAL("usual pauses", "+61255500112", 400, 700, true),
    USUAL_UNGUESSED("usual pauses, no guesses", "+61255500122", 400, 700, false),
    BRISK("pauses 300/500", "+61255500132", 300, 500, true),
    BRISK_UNGUESSED("pauses 300/500, no guesses", "+61255500142", 300, 500, false);

    private final String title;
    private final String line;
    private final int quick;
    private final int usual;
    private final boolean guesses;

    BenchClinics(String title, String line, int quick, int usual, boolean guesses) {
        this.title = title;
        this.line = line;
        this.quick = quick;
        this.usual = usual;
        this.guesses = guesses;
    }

    /** As the rows of the report name it. */
    String title() {
        return title;
    }

    /** The number that is answered on the media stream. */
    String line() {
        return line;
    }

    int quickMillis() {
        return quick;
    }

    int usualMillis() {
        return usual;
    }

    boolean guesses() {
        return guesses;
    }

    /** Writes them all into a clinics file. */
    static Path write(Path directory) throws IOException {
        String all =
                List.of(values()).stream().map(BenchClinics::json).collect(Collectors.joining(","));
        return Files.writeString(
                directory.resolve("bench-clinics.json"), "{\"clinics\": [" + all + "]}");
    }

    private String json() {
        return """
               {"id": "%s", "name": "Harbour Vets", "address": "12 Wharf Lane, Balmain, Sydney",
                "timeZone": "Australia/Sydney", "language": "en-AU",
                "carrierVoice": "Polly.Olivia-Neural",
                "lines": [{"number": "%s", "answer": "media-stream"}],
                "bypass": "+61255500101", "emergency": "+61270100111",
                "hours": {"monday": ["08:00-18:30"]}, "holidays": {},
                "rules": {"manners":
                  {"quickPause": %d, "usualPause": %d, "guesses": %b}}}
               """
                .formatted(
                        name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        line,
                        quick,
                        usual,
                        guesses);
    }
}
