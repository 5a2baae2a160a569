/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vetbell.triage.Tokens;

/**
 * What the caller said, ready for the finders.
 *
 * @param text as recognised, at most {@value #LONGEST} characters
 * @param tokens in lower case, negations written out
 * @param words in the recogniser's spelling; {@link Tokens#BREAK} ends a clause
 */
record Heard(String text, Tokens tokens, List<String> words) {
    static final int LONGEST = 600;

    private static final Map<String, List<String>> SHORTENED =
            Map.of(
                    "i'm", List.of("I", "am"),
                    "it's", List.of("it", "is"),
                    "that's", List.of("that", "is"),
                    "name's", List.of("name", "is"),
                    "he's", List.of("he", "is"),
                    "she's", List.of("she", "is"));

    Heard {
        words = List.copyOf(words);
    }

    static Heard of(String said) {
        String text = said.strip();
        text = text.substring(0, Math.min(LONGEST, text.length()));
        return new Heard(text, Tokens.of(text), split(text));
    }

    boolean nothing() {
        return tokens.words().stream().allMatch(Tokens.BREAK::equals);
    }

    /** The word there in lower case; a break outside. */
    String lower(int index) {
        return word(index).toLowerCase(Locale.ROOT);
    }

    /** The word there; a break outside. */
    String word(int index) {
        return index >= 0 && index < words.size() ? words.get(index) : Tokens.BREAK;
    }

    int size() {
        return words.size();
    }

    private static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String plain = text.replace('\u2019', '\'').replace('\u2018', '\'');
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '\'' || insideNumber(plain, i)) {
                word.append(c);
                continue;
            }
            flush(word, words);
            if (".,;:!?".indexOf(c) >= 0) {
                words.add(Tokens.BREAK);
            }
        }
        flush(word, words);
        return words;
    }

    /** The colon of "10:30", the hyphen of "Anne-Marie". */
    private static boolean insideNumber(String text, int i) {
        if (i == 0 || i + 1 == text.length()) {
            return false;
        }
        char before = text.charAt(i - 1);
        char after = text.charAt(i + 1);
        return switch (text.charAt(i)) {
            case ':', '.' -> Character.isDigit(before) && Character.isDigit(after);
            case '-' -> Character.isLetter(before) && Character.isLetter(after);
            default -> false;
        };
    }

    private static void flush(StringBuilder pending, List<String> words) {
        String word = pending.toString();
        pending.setLength(0);
        if (!word.isEmpty()) {
            words.addAll(SHORTENED.getOrDefault(word.toLowerCase(Locale.ROOT), List.of(word)));
        }
    }
}
