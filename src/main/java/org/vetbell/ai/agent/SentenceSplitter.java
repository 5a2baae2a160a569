/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts what a model writes, as it comes, into pieces that can be spoken: the first as soon as a
 * clause of a few words stands, further ones at the ends of sentences. Numbers, times,
 * abbreviations, e-mail addresses and decimals are not cut. One thread at a time.
 */
final class SentenceSplitter {
    /** A clause of fewer words is spoken with what follows it: alone it would sound chopped. */
    private static final int WORDS_OF_FIRST = 4;

    /** A sentence without an end is cut at a space. */
    private static final int LONGEST = 280;

    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "dr", "mr", "mrs", "ms", "st", "no", "vs", "etc", "approx", "e.g", "i.e", "a.m",
                    "p.m", "am", "pm", "prof", "ave", "rd", "hwy", "ext", "kg", "vet");

    private final StringBuilder pending = new StringBuilder();
    private boolean begun;
    private boolean hurried;

    /** Takes more text; gives the pieces that are complete with it. */
    List<String> add(String delta) {
        pending.append(delta);
        List<String> pieces = new ArrayList<>();
        int end = end();
        while (end > 0) {
            take(end, pieces);
            end = end();
        }
        return pieces;
    }

    /** The first piece is wanted with however many words; gives it, if there are any. */
    List<String> hurry() {
        hurried = true;
        return add("");
    }

    /** Takes more text that is only to be spoken as a whole. */
    void hold(String delta) {
        pending.append(delta);
    }

    /** What is left; empty when nothing is. */
    String rest() {
        String rest = CleanText.of(pending.toString());
        pending.setLength(0);
        return rest;
    }

    private void take(int end, List<String> pieces) {
        String piece = CleanText.of(pending.substring(0, end));
        pending.delete(0, end);
        if (!piece.isEmpty()) {
            begun = true;
            pieces.add(piece);
        }
    }

    /** Where the next piece ends, or 0. What follows an end must be known to tell it for one. */
    private int end() {
        for (int i = 0; i < pending.length() - 1; i++) {
            char c = pending.charAt(i);
            boolean spaced = Character.isWhitespace(pending.charAt(i + 1));
            if (c == '\n' && i > 0) {
                return i + 1;
            }
            if (spaced && ".!?".indexOf(c) >= 0 && !(c == '.' && abbreviated(i))) {
                return i + 1;
            }
            if (spaced && !begun && ",;:".indexOf(c) >= 0 && words(i) >= WORDS_OF_FIRST) {
                return i + 1;
            }
        }
        if (hurried && !begun) {
            return pending.lastIndexOf(" ") + 1;
        }
        return pending.length() > LONGEST ? Math.max(0, pending.lastIndexOf(" ", LONGEST)) : 0;
    }

    private boolean abbreviated(int dot) {
        int begin = dot;
        while (begin > 0 && !Character.isWhitespace(pending.charAt(begin - 1))) {
            begin--;
        }
        String word = pending.substring(begin, dot).toLowerCase(Locale.ROOT);
        boolean initial = word.length() == 1 && Character.isLetter(word.charAt(0));
        boolean atEnd = "am".equals(word) || "pm".equals(word) || "vet".equals(word);
        return initial && !"i".equals(word) || !atEnd && ABBREVIATIONS.contains(word);
    }

    private int words(int end) {
        return pending.substring(0, end).strip().split("\\s+").length;
    }
}
