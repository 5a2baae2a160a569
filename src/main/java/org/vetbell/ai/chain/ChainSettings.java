/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.vetbell.ai.wire.Given;

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
            Given.require(
                    KNOWN_RECOGNISERS.contains(name),
                    RECOGNISERS + ": unknown; known are none, " + OPENAI);
        }
        Given.once(RECOGNISERS, recognisers);
        Given.within(REST, rest.toSeconds(), 0, LONGEST_REST_SECONDS);
    }

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException saying which key is wrong, and how
     */
    static ChainSettings from(Config config) {
        Given given = new Given(config);
        List<String> names = given.names(RECOGNISERS, OPENAI);
        return new ChainSettings(
                names.equals(List.of(NONE)) ? List.of() : names,
                Duration.ofSeconds(given.number(REST, (int) Breaker.USUAL_REST.toSeconds())));
    }
}
