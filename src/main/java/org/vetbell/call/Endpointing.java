/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.vetbell.clinic.Manners;

/**
 * How long a caller must be quiet before their turn is over, judged by their words so far: short
 * when they look complete or answer what was asked, long when more is bound to come.
 *
 * <p>The idea of a pause that depends on the words is old in dialogue systems (A. Raux and M.
 * Eskenazi, 2008); the rules are plain word lists so that staff can be told why we waited.
 */
final class Endpointing {
    private static final Set<String> FILLERS =
            Set.of("um", "uh", "er", "erm", "hmm", "well", "like", "so", "let", "actually");

    private static final Set<String> OPEN_ENDS =
            Set.of(
                    "and", "or", "but", "because", "if", "when", "that", "which", "with", "for",
                    "to", "of", "in", "on", "at", "the", "a", "an", "my", "his", "her", "our",
                    "their", "is", "are", "was", "i", "he", "she", "we", "about", "from", "then");

    private static final Set<String> DIGITS =
            Set.of(
                    "zero", "oh", "one", "two", "three", "four", "five", "six", "seven", "eight",
                    "nine", "double", "triple");

    private static final Set<String> YES_NO =
            Set.of(
                    "yes", "yeah", "yep", "yup", "no", "nope", "nah", "correct", "right", "sure",
                    "okay", "ok", "please", "mhm", "mm", "uhhuh");

    /** Digits of the shortest number that callers give as their own. */
    private static final int FULL_NUMBER = 8;

    /** So many digits are no count and no hour, but the beginning of a number. */
    private static final int SURELY_A_NUMBER = 3;

    private final Manners.Pauses pauses;

    Endpointing(Manners.Pauses pauses) {
        this.pauses = pauses;
    }

    /**
     * The quiet to wait for after these words, where such an answer is due, and where that much is
     * known of the end of the turn otherwise. Whoever hears a number being read cannot know how
     * long it is to be: until it is complete, no word of theirs counts.
     */
    Duration pauseAfter(String text, Expecting expecting, TurnEnd.By by) {
        return switch (by) {
            case WORDS -> pauseAfter(text, expecting);
            case RECOGNISER -> pauses.patient();
            case OVER -> amidNumber(text, expecting) ? pauses.patient() : Manners.Pauses.SHORTEST;
        };
    }

    /** The quiet to wait for after these words, where such an answer is due. */
    Duration pauseAfter(String text, Expecting expecting) {
        List<String> words = Words.of(text);
        if (words.isEmpty()) {
            return expecting.kind() == Expecting.Kind.NUMBER ? pauses.patient() : pauses.usual();
        }
        String last = words.getLast();
        if (expecting.kind() == Expecting.Kind.YES_NO && YES_NO.containsAll(words)) {
            return pauses.quick();
        }
        if (FILLERS.contains(last) || OPEN_ENDS.contains(last) || text.strip().endsWith(",")) {
            return pauses.patient();
        }
        if (isDigits(last) && !isFullNumber(words)) {
            return pauses.patient();
        }
        return looksComplete(text, words, expecting) ? pauses.quick() : pauses.usual();
    }

    private static boolean looksComplete(String text, List<String> words, Expecting expecting) {
        String stripped = text.strip();
        boolean closed = stripped.endsWith(".") || stripped.endsWith("?") || stripped.endsWith("!");
        return switch (expecting.kind()) {
            case NUMBER -> isFullNumber(words);
            case NAME, DAY_OR_TIME -> closed || words.size() >= 2;
            case YES_NO, OPEN -> closed && words.size() >= 2;
        };
    }

    /** Whether a number is being read, more of whose digits are still to come. */
    private static boolean amidNumber(String text, Expecting expecting) {
        List<String> words = Words.of(text);
        boolean begun =
                !words.isEmpty() && isDigits(words.getLast()) && digits(words) < FULL_NUMBER;
        return switch (expecting.kind()) {
            case NUMBER -> begun || words.isEmpty();
            case DAY_OR_TIME -> false;
            case OPEN, YES_NO, NAME -> begun && digits(words) >= SURELY_A_NUMBER;
        };
    }

    private static boolean isDigits(String word) {
        return DIGITS.contains(word) || word.chars().allMatch(Character::isDigit);
    }

    private static boolean isFullNumber(List<String> words) {
        return digits(words) >= FULL_NUMBER;
    }

    private static int digits(List<String> words) {
        return words.stream().mapToInt(w -> DIGITS.contains(w) ? 1 : (int) digitsIn(w)).sum();
    }

    private static long digitsIn(String word) {
        return word.chars().filter(Character::isDigit).count();
    }
}
