/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * How OpenAI is reached.
 *
 * @param key the account's; without it nothing of OpenAI is used
 * @param base the address, without a final slash and without {@code /v1}
 * @param transcriptionModel which model hears
 * @param finalWithin how long after a pause its words may take
 */
public record OpenAiSettings(
        Optional<String> key, URI base, String transcriptionModel, Duration finalWithin) {
    private static final String BASE = "OPENAI_BASE_URL";
    private static final String REALTIME_BASE = "vetbell.ai.openai.realtime-base-url";
    private static final String FINAL_WITHIN = "vetbell.ai.openai.final-within-millis";

    public OpenAiSettings {
        require(
                base.getHost() != null
                        && ("https".equals(base.getScheme()) || "http".equals(base.getScheme()))
                        && base.getQuery() == null,
                BASE + " must be an http or https address, for example https://api.openai.com");
        require(
                finalWithin.toMillis() >= 200 && finalWithin.toMillis() <= 10_000,
                FINAL_WITHIN + " must be from 200 to 10000");
    }

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException saying which key is wrong, and how
     */
    public static OpenAiSettings from(Config config) {
        return new OpenAiSettings(
                text(config, "OPENAI_API_KEY"),
                address(
                        text(config, REALTIME_BASE)
                                .or(() -> text(config, BASE))
                                .orElse("https://api.openai.com")),
                text(config, "vetbell.ai.openai.transcription-model").orElse("gpt-live-transcribe"),
                Duration.ofMillis(
                        text(config, FINAL_WITHIN).map(OpenAiSettings::millis).orElse(1500L)));
    }

    /** The address of a socket. */
    URI socket(String pathAndQuery) {
        String scheme = "https".equals(base.getScheme()) ? "wss" : "ws";
        return URI.create(
                scheme + base.toString().substring(base.getScheme().length()) + pathAndQuery);
    }

    /** Names no secret. */
    @Override
    public String toString() {
        return "OpenAiSettings[key=%s, base=%s, transcriptionModel=%s]"
                .formatted(key.isPresent() ? "set" : "none", base, transcriptionModel);
    }

    private static Optional<String> text(Config config, String name) {
        return config.getOptionalValue(name, String.class)
                .map(String::strip)
                .filter(s -> !s.isEmpty());
    }

    private static long millis(String text) {
        require(text.matches("[0-9]{1,6}"), FINAL_WITHIN + ": not a number of milliseconds");
        return Long.parseLong(text);
    }

    /** Many servers that speak the same language are known by an address that ends in /v1. */
    private static URI address(String text) {
        try {
            return URI.create(text.replaceAll("/+$", "").replaceAll("/v1$", ""));
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
