/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.elevenlabs;

import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * How ElevenLabs is reached.
 *
 * @param key the account's; without it nothing of ElevenLabs is used
 * @param base the address, without a final slash
 * @param voice the id of the voice
 * @param model which model speaks
 * @param atOnce how many sentences may be made at the same time; the account's plan sets a bound
 */
public record ElevenLabsSettings(
        Optional<String> key, URI base, String voice, String model, int atOnce) {
    private static final String BASE = "ELEVENLABS_BASE_URL";
    private static final String VOICE = "vetbell.ai.elevenlabs.voice";
    private static final String MODEL = "vetbell.ai.elevenlabs.model";
    private static final String AT_ONCE = "vetbell.ai.elevenlabs.at-once";
    private static final int MOST_AT_ONCE = 200;

    public ElevenLabsSettings {
        require(
                base.getHost() != null
                        && ("https".equals(base.getScheme()) || "http".equals(base.getScheme()))
                        && base.getQuery() == null,
                BASE + " must be an http or https address, for example https://api.elevenlabs.io");
        require(voice.matches("[A-Za-z0-9_-]{1,64}"), VOICE + " must be the id of a voice");
        require(model.matches("[A-Za-z0-9_.-]{1,64}"), MODEL + " must be the id of a model");
        require(
                atOnce >= 1 && atOnce <= MOST_AT_ONCE,
                AT_ONCE + " must be from 1 to " + MOST_AT_ONCE);
    }

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException saying which key is wrong, and how
     */
    public static ElevenLabsSettings from(Config config) {
        return new ElevenLabsSettings(
                text(config, "ELEVENLABS_API_KEY"),
                address(text(config, BASE).orElse("https://api.elevenlabs.io")),
                text(config, VOICE).orElse("21m00Tcm4TlvDq8ikWAM"),
                text(config, MODEL).orElse("eleven_flash_v2_5"),
                text(config, AT_ONCE).map(ElevenLabsSettings::number).orElse(10));
    }

    /** The address of a socket that speaks that language with telephone sound. */
    URI socket(String language) {
        String scheme = "https".equals(base.getScheme()) ? "wss" : "ws";
        return URI.create(
                scheme
                        + base.toString().substring(base.getScheme().length())
                        + "/v1/text-to-speech/"
                        + voice
                        + "/multi-stream-input?model_id="
                        + model
                        + "&output_format=ulaw_8000&auto_mode=true&inactivity_timeout=180"
                        + (model.endsWith("_v2_5") ? "&language_code=" + language : ""));
    }

    /** Names no secret. */
    @Override
    public String toString() {
        return "ElevenLabsSettings[key=%s, base=%s, voice=%s, model=%s, atOnce=%d]"
                .formatted(key.isPresent() ? "set" : "none", base, voice, model, atOnce);
    }

    private static Optional<String> text(Config config, String name) {
        return config.getOptionalValue(name, String.class)
                .map(String::strip)
                .filter(s -> !s.isEmpty());
    }

    private static int number(String text) {
        require(text.matches("[0-9]{1,4}"), AT_ONCE + ": not a whole number");
        return Integer.parseInt(text);
    }

    private static URI address(String text) {
        try {
            return URI.create(text.replaceAll("/+$", ""));
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(BASE + " is not an address", malformed);
        }
    }

    private static void require(boolean fine, String sentence) {
        if (!fine) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
