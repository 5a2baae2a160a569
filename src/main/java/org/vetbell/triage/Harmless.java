/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.triage;

import java.util.ArrayList;
import java.util.List;

/**
 * Everyday phrases made of alarming words: they are blanked out before anything else is looked for.
 */
final class Harmless {
    private static final String BLANK = "_";

    private static final Lexicon PHRASES =
            Lexicon.of(
                    """
                    people: i|we|you can|could|do|will|would not . stand|walk|wait
                    diary: not . move|moving .. appointment|booking|time|day|date|consult|visit
                    house: not moving house|home
                    keen: dying to
                    collar: choke collar|chain
                    diary: fit|fitting me|us|him|her|it|them in; fit|fitted|fitting in; fitting appointments|appointment
                    prevention: tick|ticks treatment|prevention|tablet|tablets|collar|check
                    tablets: seizure|seizures|epilepsy|poison medication|meds|medicine|tablets
                    holiday: labour|labor day
                    number: number|phone|caller|id . blocked
                    """);

    private Harmless() {}

    /** The tokens with harmless phrases blanked out. */
    static Tokens without(Tokens tokens) {
        List<String> words = new ArrayList<>(tokens.words());
        int at = 0;
        while (at < words.size()) {
            int end = PHRASES.longestEndAt(tokens, at);
            for (int i = at; i < end; i++) {
                words.set(i, BLANK);
            }
            at = Math.max(at + 1, end);
        }
        return new Tokens(words);
    }
}
