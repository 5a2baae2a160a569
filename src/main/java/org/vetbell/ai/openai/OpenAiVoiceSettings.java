/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * How OpenAI speaks. Any server that speaks as OpenAI's does can take its place.
 *
 * @param key the account's; without it this voice is not used
 * @param base the address, without a final slash and without {@code /v1}
 * @param model which model speaks
 * @param voice the name of the voice
 */
public record OpenAiVoiceSettings(Optional<String> key, URI base, String model, String voice) {
    private static final String SPEECH_BASE = "vetbell.ai.openai.speech-base-url";
    private static final String BASE = "OPENAI_BASE_URL";
    private static final String MODEL = "vetbell.ai.openai.speech-model";
    private static final String VOICE = "vetbell.ai.openai.voice";

    public OpenAiVoiceSettings {
        require(
                base.getHost() != null
                        && ("https".equals(base.getScheme()) || "http".equals(base.getScheme()))
                        && base.getQuery() == null,
                BASE + " or " + SPEECH_BASE + " must be an http or https address");
        requireName(MODEL, model);
        requireName(VOICE, voice);
    }

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException saying which key is wrong, and how
     */
    public static OpenAiVoiceSettings from(Config config) {
        return new OpenAiVoiceSettings(
                text(config, "OPENAI_API_KEY"),
                address(
                        text(config, SPEECH_BASE)
                                .or(() -> text(config, BASE))
                                .orElse("https://api.openai.com")),
                text(config, MODEL).orElse("gpt-4o-mini-tts"),
                text(config, VOICE).orElse("marin"));
    }

    /** Names no secret. */
    @Override
    public String toString() {
        return "OpenAiVoiceSettings[key=%s, base=%s, model=%s, voice=%s]"
                .formatted(key.isPresent() ? "set" : "none", base, model, voice);
    }

    private static Optional<String> text(Config config, String name) {
        return config.getOptionalValue(name, String.class)
                .map(String::strip)
                .filter(s -> !s.isEmpty());
    }

    /** Many servers that speak the same language are known by an address that ends in /v1. */
    private static URI address(String text) {
        try {
            return URI.create(text.replaceAll("/+$", "").replaceAll("/v1$", ""));
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(
                    BASE + " or " + SPEECH_BASE + " is not an address", malformed);
        }
    }

    private static void requireName(String key, String value) {
        require(value.matches("[A-Za-z0-9_.:/-]{1,100}"), key + " is not a name");
    }

    private static void require(boolean fine, String sentence) {
        if (!fine) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
