/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A caller's words in lower case, one by one. Contracted negations are written out ("can't" gives
 * "can not"), other apostrophes separate an ending ("he's" gives "he"), punctuation that separates
 * clauses becomes {@link #BREAK}.
 *
 * @param words at most a few thousand
 */
public record Tokens(List<String> words) {
    /** The end of a clause. */
    public static final String BREAK = ".";

    /** A spoken turn has far fewer words. */
    private static final int MOST = 4000;

    private static final Map<String, String> CONTRACTED =
            Map.of("cannot", "can", "won't", "will", "wont", "will", "ain't", "is");

    /** What speech recognisers and hasty typing write for "…n't". */
    private static final Map<String, String> WITHOUT_APOSTROPHE =
            Map.ofEntries(
                    Map.entry("cant", "can"),
                    Map.entry("dont", "do"),
                    Map.entry("doesnt", "does"),
                    Map.entry("didnt", "did"),
                    Map.entry("isnt", "is"),
                    Map.entry("arent", "are"),
                    Map.entry("wasnt", "was"),
                    Map.entry("hasnt", "has"),
                    Map.entry("havent", "have"),
                    Map.entry("couldnt", "could"),
                    Map.entry("wouldnt", "would"));

    public Tokens {
        words = List.copyOf(words);
    }

    /** The words of {@code text}, which is untrusted and may have any length. */
    public static Tokens of(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length() && words.size() < MOST; i++) {
            char c = plain(lower.charAt(i));
            if (Character.isLetterOrDigit(c) || c == '\'') {
                word.append(c);
            } else {
                flush(word, words);
                if (".,;:!?".indexOf(c) >= 0) {
                    words.add(BREAK);
                }
            }
        }
        flush(word, words);
        return new Tokens(words);
    }

    /** How many words and breaks there are. */
    public int size() {
        return words.size();
    }

    /** The word at {@code index}, or a break outside. */
    public String at(int index) {
        return index >= 0 && index < words.size() ? words.get(index) : BREAK;
    }

    private static char plain(char c) {
        return c == '\u2019' || c == '\u2018' || c == '\u02BC' || c == '`' || c == '\u00B4'
                ? '\''
                : c;
    }

    private static void flush(StringBuilder pending, List<String> words) {
        String word = pending.toString();
        pending.setLength(0);
        if (word.isEmpty()) {
            return;
        }
        String positive = CONTRACTED.getOrDefault(word, WITHOUT_APOSTROPHE.get(word));
        if (positive == null && word.endsWith("n't")) {
            positive = word.substring(0, word.length() - 3);
        }
        if (positive != null) {
            words.add(positive);
            words.add("not");
            return;
        }
        int apostrophe = word.indexOf('\'');
        String stem = apostrophe < 0 ? word : word.substring(0, apostrophe);
        if (!stem.isEmpty()) {
            words.add(stem);
        }
    }
}
