/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.elevenlabs;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.vetbell.ai.wire.Given;
import org.vetbell.port.SpeechToText.Wanted;

/**
 * How ElevenLabs hears.
 *
 * @param key the account's; without it nothing of ElevenLabs is used
 * @param base the address, without a final slash
 * @param model which model hears
 * @param finalWithin how long after a pause its words may take
 */
public record ScribeSettings(Optional<String> key, URI base, String model, Duration finalWithin) {
    private static final String BASE = "ELEVENLABS_BASE_URL";
    private static final String MODEL = "vetbell.ai.elevenlabs.transcription-model";
    private static final String FINAL_WITHIN = "vetbell.ai.elevenlabs.final-within-millis";

    /** Turns are ended by us, and sound is taken as the telephone has it. */
    private static final String PATH =
            "/v1/speech-to-text/realtime?audio_format=ulaw_8000&commit_strategy=manual"
                    + "&include_timestamps=false";

    /** What the service takes for a likely word, and how many. */
    private static final String KEYTERM = "[^<>{}\\[\\]\\\\]{1,50}";

    private static final int MOST_KEYTERMS = 50;

    public ScribeSettings {
        Given.callable(BASE, base);
        Given.require(model.matches("[A-Za-z0-9_.-]{1,64}"), MODEL + " must be the id of a model");
        Given.within(FINAL_WITHIN, finalWithin.toMillis(), 200, 10_000);
    }

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException saying which key is wrong, and how
     */
    public static ScribeSettings from(Config config) {
        Given given = new Given(config);
        return new ScribeSettings(
                given.text("ELEVENLABS_API_KEY"),
                given.address("https://api.elevenlabs.io", BASE),
                given.text(MODEL).orElse("scribe_v2_realtime"),
                Duration.ofMillis(given.number(FINAL_WITHIN, 1500)));
    }

    /** The address of a socket. */
    URI socket(Wanted wanted) {
        return Given.socket(
                base,
                PATH
                        + "&model_id="
                        + model
                        + "&language_code="
                        + encoded(wanted.language().split("-", 2)[0])
                        + wanted.keywords().stream()
                                .map(String::strip)
                                .filter(word -> word.matches(KEYTERM))
                                .limit(MOST_KEYTERMS)
                                .map(word -> "&keyterms=" + encoded(word))
                                .collect(Collectors.joining()));
    }

    /** Names no secret. */
    @Override
    public String toString() {
        return "ScribeSettings[key=%s, base=%s, model=%s]"
                .formatted(key.isPresent() ? "set" : "none", base, model);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
