/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import org.eclipse.microprofile.config.Config;
import org.vetbell.ai.wire.Given;

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
        Given.within(VOICES, voices, 1, MOST_VOICES);
        Given.within(CACHE, cacheMegabytes, 0, MOST_MEGABYTES);
    }

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException saying which key is wrong, and how
     */
    public static BuiltinSettings from(Config config) {
        Given given = new Given(config);
        return new BuiltinSettings(given.number(VOICES, 2), given.number(CACHE, 16));
    }
}
