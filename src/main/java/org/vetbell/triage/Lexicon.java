/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.triage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Phrases to look for in what was said, each with the cue it points to. In a phrase {@code a|b}
 * stands for either word, {@code .} for at most one word of any kind, {@code ..} for at most three;
 * no phrase reaches across the end of a clause. Immutable; any thread.
 */
public final class Lexicon {
    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

    private Lexicon() {}

    /** Reads lines of the form {@code cue: phrase; phrase}. */
    public static Lexicon of(String lines) {
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

    /** The cue of the first phrase found. */
    public Optional<String> first(Tokens tokens) {
        return first(tokens, at -> true);
    }

    /** The cues of all phrases found, in the order of their first words. */
    public Set<String> cues(Tokens tokens) {
        Set<String> cues = new LinkedHashSet<>();
        for (int at = 0; at < tokens.size(); at++) {
            for (Phrase phrase : byFirstWord.getOrDefault(tokens.at(at), List.of())) {
                if (phrase.endAt(tokens, at) >= 0) {
                    cues.add(phrase.cue());
                }
            }
        }
        return cues;
    }

    /** Whether any phrase points to {@code cue}. */
    public boolean has(String cue) {
        return byFirstWord.values().stream()
                .flatMap(List::stream)
                .anyMatch(phrase -> phrase.cue().equals(cue));
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
