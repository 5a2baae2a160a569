/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.deepgram;

import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.vetbell.ai.wire.Given;
import org.vetbell.port.Service;

/**
 * How Deepgram speaks.
 *
 * @param key the account's; without it this voice is not used
 * @param base the address, without a final slash and without {@code /v1}
 * @param voice the name of the voice, which is a model of its own
 */
public record DeepgramVoiceSettings(Optional<String> key, URI base, String voice) {
    private static final String BASE = "DEEPGRAM_BASE_URL";
    private static final String VOICE = "vetbell.ai.deepgram.voice";

    public DeepgramVoiceSettings {
        Given.callable(BASE, base);
        Given.require(voice.matches("[A-Za-z0-9_.-]{1,64}"), VOICE + " must be the name of one");
        Given.require(
                !voice.startsWith("flux"), VOICE + ": voices of the flux family cannot be used");
    }

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException saying which key is wrong, and how
     */
    public static DeepgramVoiceSettings from(Config config) {
        Given given = new Given(config);
        return new DeepgramVoiceSettings(
                given.text("DEEPGRAM_API_KEY"),
                given.addressBeforeVersion("https://api.deepgram.com", BASE),
                given.text(VOICE).orElse("aura-2-thalia-en"));
    }

    /** Whom sentences are bought of. */
    Service service() {
        return new Service(DeepgramSettings.PROVIDER, voice);
    }

    /** Where a sentence is asked for as telephone sound. */
    URI speak() {
        return URI.create(
                base
                        + "/v1/speak?encoding=mulaw&sample_rate=8000&container=none"
                        + "&mip_opt_out=true&model="
                        + voice);
    }

    /** Names no secret. */
    @Override
    public String toString() {
        return "DeepgramVoiceSettings[key=%s, base=%s, voice=%s]"
                .formatted(key.isPresent() ? "set" : "none", base, voice);
    }
}
