/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import org.eclipse.microprofile.config.Config;

/**
 * The limits of the embedded voice.
 *
 * @param voices how many sentences can be synthesised at once; each voice holds about 10 MB
 * @param cacheMegabytes how much finished speech is kept for prompts that return; 0 keeps none
 */
public record BuiltinSettings(int voices, int cacheMegabytes) {
    private static final String VOICES = "vetbell.builtin.voices";
    private static final String CACHE = "vetbell.builtin.cache-megabytes";
    private static final int MOST_VOICES = 16;
    private static final int MOST_MEGABYTES = 1024;

    public BuiltinSettings {
        within(VOICES, voices, 1, MOST_VOICES);
        within(CACHE, cacheMegabytes, 0, MOST_MEGABYTES);
    }

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException saying which key is wrong, and how
     */
    public static BuiltinSettings from(Config config) {
        return new BuiltinSettings(number(config, VOICES, 2), number(config, CACHE, 16));
    }

    private static int number(Config config, String key, int usual) {
        return config.getOptionalValue(key, String.class)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> parsed(key, text))
                .orElse(usual);
    }

    private static int parsed(String key, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(key + ": not a whole number", e);
        }
    }

    private static void within(String key, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(key + " must be from " + least + " to " + most);
        }
    }
}
