/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/**
 * Which providers are used for what, in the order of preference. One whose account is not set up is
 * passed over.
 *
 * @param recognisers names of recognisers; empty: we never listen ourselves
 * @param rest how long a provider that keeps failing is left alone at first; zero: not at all
 */
record ChainSettings(List<String> recognisers, Duration rest) {
    static final String OPENAI = "openai";

    private static final String RECOGNISERS = "vetbell.ai.recognisers";
    private static final Set<String> KNOWN_RECOGNISERS = Set.of(OPENAI);
    private static final String NONE = "none";
    private static final String REST = "vetbell.ai.rest-seconds";
    private static final int LONGEST_REST_SECONDS = 3600;

    ChainSettings {
        recognisers = List.copyOf(recognisers);
        for (String name : recognisers) {
            require(
                    KNOWN_RECOGNISERS.contains(name),
                    RECOGNISERS + ": unknown; known are none, " + OPENAI);
        }
        require(
                new HashSet<>(recognisers).size() == recognisers.size(),
                RECOGNISERS + " names one twice");
    }

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException saying which key is wrong, and how
     */
    static ChainSettings from(Config config) {
        String text =
                config.getOptionalValue(RECOGNISERS, String.class)
                        .map(String::strip)
                        .filter(t -> !t.isEmpty())
                        .orElse(OPENAI);
        return new ChainSettings(
                text.equals(NONE)
                        ? List.of()
                        : Arrays.stream(text.split(",", -1)).map(String::strip).toList(),
                config.getOptionalValue(REST, String.class)
                        .map(String::strip)
                        .filter(t -> !t.isEmpty())
                        .map(ChainSettings::seconds)
                        .orElse(Breaker.USUAL_REST));
    }

    private static Duration seconds(String text) {
        require(text.matches("[0-9]{1,4}"), REST + ": not a number of seconds");
        int seconds = Integer.parseInt(text);
        require(
                seconds <= LONGEST_REST_SECONDS,
                REST + " must be from 0 to " + LONGEST_REST_SECONDS);
        return Duration.ofSeconds(seconds);
    }

    private static void require(boolean fine, String sentence) {
        if (!fine) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
