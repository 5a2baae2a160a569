/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/**
 * Which voices speak, and how long they may keep a caller waiting.
 *
 * @param voices names in the order of preference; the built-in one comes last in any case
 * @param deadlines of all but the last
 * @param cacheMegabytes memory for common phrases of remote voices; 0: none
 */
record VoiceChainSettings(List<String> voices, Deadlines deadlines, int cacheMegabytes) {
    static final String ELEVENLABS = "elevenlabs";
    static final String OPENAI = "openai";
    static final String BUILTIN = "builtin";

    private static final String VOICES = "vetbell.ai.voices";
    private static final String FIRST_SOUND = "vetbell.ai.voice.first-sound-millis";
    private static final String GAP = "vetbell.ai.voice.gap-millis";
    private static final String CACHE = "vetbell.ai.voice.cache-megabytes";
    private static final Set<String> KNOWN = Set.of(ELEVENLABS, OPENAI, BUILTIN);
    private static final int SHORTEST = 200;
    private static final int LONGEST = 5000;
    private static final int MOST_MEGABYTES = 1024;

    VoiceChainSettings {
        voices = List.copyOf(voices);
        require(
                KNOWN.containsAll(voices),
                VOICES + ": unknown; known are " + ELEVENLABS + ", " + OPENAI + ", " + BUILTIN);
        require(new HashSet<>(voices).size() == voices.size(), VOICES + " names one twice");
        within(FIRST_SOUND, deadlines.firstSound().toMillis(), SHORTEST, LONGEST);
        within(GAP, deadlines.gap().toMillis(), SHORTEST, LONGEST);
        within(CACHE, cacheMegabytes, 0, MOST_MEGABYTES);
    }

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException saying which key is wrong, and how
     */
    static VoiceChainSettings from(Config config) {
        String usual = String.join(",", ELEVENLABS, OPENAI, BUILTIN);
        return new VoiceChainSettings(
                Arrays.stream(text(config, VOICES, usual).split(",", -1))
                        .map(String::strip)
                        .toList(),
                new Deadlines(
                        Duration.ofMillis(number(config, FIRST_SOUND, 1200)),
                        Duration.ofMillis(number(config, GAP, 800))),
                number(config, CACHE, 16));
    }

    private static String text(Config config, String key, String usual) {
        return config.getOptionalValue(key, String.class)
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .orElse(usual);
    }

    private static int number(Config config, String key, int usual) {
        String text = text(config, key, Integer.toString(usual));
        require(text.matches("[0-9]{1,6}"), key + ": not a whole number");
        return Integer.parseInt(text);
    }

    private static void within(String key, long value, long least, long most) {
        require(value >= least && value <= most, key + " must be from " + least + " to " + most);
    }

    private static void require(boolean fine, String sentence) {
        if (!fine) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
