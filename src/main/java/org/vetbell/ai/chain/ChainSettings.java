/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.vetbell.ai.wire.Given;

/**
 * Which providers are used for what, in the order of preference. One that is not set up is passed
 * over.
 *
 * @param conversations names of models that hear and speak by themselves; empty: none is used
 * @param recognisers names of recognisers; empty: we never listen ourselves
 * @param rest how long a provider that keeps failing is left alone at first; zero: not at all
 */
record ChainSettings(List<String> conversations, List<String> recognisers, Duration rest) {
    static final String OPENAI = "openai";
    static final String DEEPGRAM = "deepgram";
    static final String ELEVENLABS = "elevenlabs";
    static final String VOSK = "vosk";

    private static final String CONVERSATIONS = "vetbell.ai.speech-to-speech";
    private static final String RECOGNISERS = "vetbell.ai.recognisers";
    private static final String NONE = "none";
    private static final String REST = "vetbell.ai.rest-seconds";
    private static final int LONGEST_REST_SECONDS = 3600;

    ChainSettings {
        conversations = known(CONVERSATIONS, List.of(OPENAI), conversations);
        recognisers = known(RECOGNISERS, List.of(OPENAI, DEEPGRAM, ELEVENLABS, VOSK), recognisers);
        Given.within(REST, rest.toSeconds(), 0, LONGEST_REST_SECONDS);
    }

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException saying which key is wrong, and how
     */
    static ChainSettings from(Config config) {
        Given given = new Given(config);
        return new ChainSettings(
                orNone(given.names(CONVERSATIONS, OPENAI)),
                orNone(given.names(RECOGNISERS, String.join(",", OPENAI, DEEPGRAM, VOSK))),
                Duration.ofSeconds(given.number(REST, (int) Breaker.USUAL_REST.toSeconds())));
    }

    private static List<String> orNone(List<String> names) {
        return names.equals(List.of(NONE)) ? List.of() : names;
    }

    private static List<String> known(String setting, List<String> known, List<String> names) {
        Given.require(
                Set.copyOf(known).containsAll(names),
                setting + ": unknown; known are none, " + String.join(", ", known));
        Given.once(setting, names);
        return List.copyOf(names);
    }
}
