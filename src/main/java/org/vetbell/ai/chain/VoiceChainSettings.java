/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.vetbell.ai.wire.Given;

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
    static final String DEEPGRAM = "deepgram";
    static final String BUILTIN = "builtin";

    private static final String VOICES = "vetbell.ai.voices";
    private static final String FIRST_SOUND = "vetbell.ai.voice.first-sound-millis";
    private static final String GAP = "vetbell.ai.voice.gap-millis";
    private static final String CACHE = "vetbell.ai.voice.cache-megabytes";
    private static final String USUAL = String.join(",", ELEVENLABS, OPENAI, DEEPGRAM, BUILTIN);
    private static final Set<String> KNOWN = Set.of(ELEVENLABS, OPENAI, DEEPGRAM, BUILTIN);
    private static final int SHORTEST = 200;
    private static final int LONGEST = 5000;
    private static final int MOST_MEGABYTES = 1024;

    VoiceChainSettings {
        voices = List.copyOf(voices);
        Given.require(
                KNOWN.containsAll(voices),
                VOICES + ": unknown; known are " + USUAL.replace(",", ", "));
        Given.once(VOICES, voices);
        Given.within(FIRST_SOUND, deadlines.firstSound().toMillis(), SHORTEST, LONGEST);
        Given.within(GAP, deadlines.gap().toMillis(), SHORTEST, LONGEST);
        Given.within(CACHE, cacheMegabytes, 0, MOST_MEGABYTES);
    }

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException saying which key is wrong, and how
     */
    static VoiceChainSettings from(Config config) {
        Given given = new Given(config);
        return new VoiceChainSettings(
                given.names(VOICES, USUAL),
                new Deadlines(
                        Duration.ofMillis(given.number(FIRST_SOUND, 1200)),
                        Duration.ofMillis(given.number(GAP, 800))),
                given.number(CACHE, 16));
    }
}
