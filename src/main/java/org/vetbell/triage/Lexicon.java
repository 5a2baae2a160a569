/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.triage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Phrases to look for, found by their first word. */
final class Lexicon {
    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

    private Lexicon() {}

    /** Reads lines of the form {@code cue: phrase; phrase}. */
    static Lexicon of(String lines) {
        Lexicon lexicon = new Lexicon();
        for (String line : lines.strip().split("\n")) {
            int colon = line.indexOf(':');
            String cue = line.substring(0, colon).strip();
            for (String pattern : line.substring(colon + 1).split(";")) {
                lexicon.add(Phrase.parse(cue, pattern));
            }
        }
        return lexicon;
    }

    /** The cue of the first phrase that {@code counts}, asked for the place where it begins. */
    Optional<String> first(Tokens tokens, IntPredicate counts) {
        for (int at = 0; at < tokens.size(); at++) {
            for (Phrase phrase : byFirstWord.getOrDefault(tokens.at(at), List.of())) {
                int end = phrase.endAt(tokens, at);
                if (end >= 0 && counts.test(at)) {
                    return Optional.of(phrase.cue());
                }
            }
        }
        return Optional.empty();
    }

    /** One past the end of the longest phrase that begins at {@code at}, or -1. */
    int longestEndAt(Tokens tokens, int at) {
        int longest = -1;
        for (Phrase phrase : byFirstWord.getOrDefault(tokens.at(at), List.of())) {
            longest = Math.max(longest, phrase.endAt(tokens, at));
        }
        return longest;
    }

    private void add(Phrase phrase) {
        for (String word : phrase.firstWords()) {
            byFirstWord.computeIfAbsent(word, w -> new ArrayList<>()).add(phrase);
        }
    }
}
