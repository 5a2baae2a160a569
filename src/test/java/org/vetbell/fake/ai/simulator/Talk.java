/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai.simulator;

import java.util.List;

/**
 * A conversation: what every caller is heard to say, line by line, and what the model makes of it.
 *
 * @param exchanges in the order in which callers say their lines
 * @param otherwise what the model says to anything else
 */
record Talk(List<Exchange> exchanges, String otherwise) {
    Talk {
        exchanges = List.copyOf(exchanges);
    }

    /** The caller's lines. */
    List<String> lines() {
        return exchanges.stream().map(Exchange::caller).toList();
    }

    /**
     * A line of the caller.
     *
     * @param steps the model's answers: each after the first follows the result of a tool
     */
    record Exchange(String caller, List<Step> steps) {
        Exchange {
            steps = List.copyOf(steps);
        }
    }

    /** One answer of the model. */
    sealed interface Step {}

    /** Words; {@link #RESULT} in them stands for what the tool before gave. */
    record Say(String words) implements Step {
        static final String RESULT = "{result}";
    }

    /**
     * A tool is asked for.
     *
     * @param arguments a JSON object
     */
    record Use(String tool, String arguments) implements Step {}
}
