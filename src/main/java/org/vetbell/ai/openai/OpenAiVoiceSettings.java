/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.openai;

import org.eclipse.microprofile.config.Config;

/**
 * How OpenAI speaks.
 *
 * @param model which model speaks
 * @param voice the name of the voice
 */
public record OpenAiVoiceSettings(String model, String voice) {
    private static final String MODEL = "vetbell.ai.openai.speech-model";
    private static final String VOICE = "vetbell.ai.openai.voice";

    public OpenAiVoiceSettings {
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
                text(config, MODEL, "gpt-4o-mini-tts"), text(config, VOICE, "marin"));
    }

    private static String text(Config config, String name, String usual) {
        return config.getOptionalValue(name, String.class)
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .orElse(usual);
    }

    private static void requireName(String key, String value) {
        if (!value.matches("[A-Za-z0-9_.:/-]{1,100}")) {
            throw new IllegalArgumentException(key + " is not a name");
        }
    }
}
