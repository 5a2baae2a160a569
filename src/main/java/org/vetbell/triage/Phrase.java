/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A few words in order. {@code a|b} stands for either word, {@code .} for at most one word of any
 * kind, {@code ..} for at most three; no phrase reaches across the end of a clause.
 *
 * @param cue what it points to
 */
record Phrase(String cue, List<Part> parts) {
    private static final int FEW = 3;

    static Phrase parse(String cue, String pattern) {
        List<Part> parts = new ArrayList<>();
        int gap = 0;
        for (String word : pattern.strip().split(" ")) {
            switch (word) {
                case "." -> gap += 1;
                case ".." -> gap += FEW;
                default -> {
                    parts.add(new Part(Set.copyOf(List.of(word.split("\\|"))), gap));
                    gap = 0;
                }
            }
        }
        return new Phrase(cue, List.copyOf(parts));
    }

    Set<String> firstWords() {
        return parts.getFirst().words();
    }

    /** One past its last word when the phrase begins at {@code at}, or -1. */
    int endAt(Tokens tokens, int at) {
        return end(tokens, at, 0);
    }

    private int end(Tokens tokens, int at, int index) {
        if (index == parts.size()) {
            return at;
        }
        Part part = parts.get(index);
        for (int skipped = 0; skipped <= part.gapBefore(); skipped++) {
            String word = tokens.at(at + skipped);
            if (part.words().contains(word)) {
                int end = end(tokens, at + skipped + 1, index + 1);
                if (end >= 0) {
                    return end;
                }
            }
            if (word.equals(Tokens.BREAK)) {
                return -1;
            }
        }
        return -1;
    }

    /**
     * One place of a phrase.
     *
     * @param gapBefore how many other words may stand before it
     */
    record Part(Set<String> words, int gapBefore) {}
}
