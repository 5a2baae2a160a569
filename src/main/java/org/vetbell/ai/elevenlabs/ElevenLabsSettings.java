/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.elevenlabs;

import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.vetbell.ai.sound.Charge;
import org.vetbell.ai.wire.Given;
import org.vetbell.port.Service;

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
    static final String PROVIDER = "elevenlabs";

    private static final String BASE = "ELEVENLABS_BASE_URL";
    private static final String VOICE = "vetbell.ai.elevenlabs.voice";
    private static final String MODEL = "vetbell.ai.elevenlabs.model";
    private static final String AT_ONCE = "vetbell.ai.elevenlabs.at-once";
    private static final int MOST_AT_ONCE = 200;

    public ElevenLabsSettings {
        Given.callable(BASE, base);
        Given.require(voice.matches("[A-Za-z0-9_-]{1,64}"), VOICE + " must be the id of a voice");
        Given.require(model.matches("[A-Za-z0-9_.-]{1,64}"), MODEL + " must be the id of a model");
        Given.within(AT_ONCE, atOnce, 1, MOST_AT_ONCE);
    }

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException saying which key is wrong, and how
     */
    public static ElevenLabsSettings from(Config config) {
        Given given = new Given(config);
        return new ElevenLabsSettings(
                given.text("ELEVENLABS_API_KEY"),
                given.address("https://api.elevenlabs.io", BASE),
                given.text(VOICE).orElse("21m00Tcm4TlvDq8ikWAM"),
                given.text(MODEL).orElse("eleven_flash_v2_5"),
                given.number(AT_ONCE, 10));
    }

    /** What a sentence costs. */
    Charge charge(String words) {
        return Charge.byCharacters(new Service(PROVIDER, model), words);
    }

    /** The address of a socket that speaks that language with telephone sound. */
    URI socket(String language) {
        return Given.socket(
                base,
                "/v1/text-to-speech/"
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
}
