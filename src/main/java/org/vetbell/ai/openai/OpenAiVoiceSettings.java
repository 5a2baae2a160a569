/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.vetbell.ai.sound.Charge;
import org.vetbell.ai.wire.Given;
import org.vetbell.port.Service;

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
    private static final String BY_CHARACTERS = "tts-1";
    private static final String VOICE = "vetbell.ai.openai.voice";

    public OpenAiVoiceSettings {
        Given.callable(BASE + " or " + SPEECH_BASE, base);
        requireName(MODEL, model);
        requireName(VOICE, voice);
    }

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException saying which key is wrong, and how
     */
    public static OpenAiVoiceSettings from(Config config) {
        Given given = new Given(config);
        return new OpenAiVoiceSettings(
                given.text("OPENAI_API_KEY"),
                given.addressBeforeVersion("https://api.openai.com", SPEECH_BASE, BASE),
                given.text(MODEL).orElse("gpt-4o-mini-tts"),
                given.text(VOICE).orElse("marin"));
    }

    /** What a sentence costs: the older models by its letters, the others by its sound. */
    Charge charge(String words) {
        Service service = new Service(OpenAiSettings.PROVIDER, model);
        return model.startsWith(BY_CHARACTERS)
                ? Charge.byCharacters(service, words)
                : Charge.byLength(service);
    }

    /** Names no secret. */
    @Override
    public String toString() {
        return "OpenAiVoiceSettings[key=%s, base=%s, model=%s, voice=%s]"
                .formatted(key.isPresent() ? "set" : "none", base, model, voice);
    }

    private static void requireName(String key, String value) {
        Given.require(value.matches("[A-Za-z0-9_.:/-]{1,100}"), key + " is not a name");
    }
}
