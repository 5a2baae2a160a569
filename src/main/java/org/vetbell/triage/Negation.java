/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.triage;

import java.util.Set;

/**
 * Which words of a sentence are denied or long past: a small version of the NegEx algorithm (W. W.
 * Chapman and others, 2001). A denial reaches five words forward and ends with its clause.
 */
final class Negation {
    private static final int REACH = 5;
    private static final Set<String> DENIALS =
            Set.of("not", "no", "never", "without", "nothing", "stopped", "isn", "nor", "neither");
    private static final Set<String> ENDS =
            Set.of(
                    "but",
                    "however",
                    "though",
                    "although",
                    "except",
                    "and",
                    "then",
                    "now",
                    "because",
                    "so",
                    "yet",
                    "still",
                    Tokens.BREAK);

    /** "Not sure", "don't know": doubt, not denial. */
    private static final Set<String> DOUBT =
            Set.of("sure", "know", "certain", "tell", "only", "just", "stopped", "stop");

    /** "No he is …" answers a question. */
    private static final Set<String> SUBJECTS =
            Set.of("he", "she", "it", "they", "my", "the", "i", "we", "our", "this", "please");

    private static final Lexicon LONG_AGO =
            Lexicon.of(
                    """
                    past: years|months ago; last year|month; used to; history of; as a puppy|kitten
                    past: in the past; my last|previous|other|old dog|cat; passed away
                    """);

    private final boolean[] denied;
    private final boolean longAgo;

    private Negation(boolean[] denied, boolean longAgo) {
        this.denied = denied;
        this.longAgo = longAgo;
    }

    static Negation of(Tokens tokens) {
        boolean[] denied = new boolean[tokens.size()];
        int left = 0;
        for (int i = 0; i < denied.length; i++) {
            String word = tokens.at(i);
            if (ENDS.contains(word)) {
                left = 0;
            }
            denied[i] = left > 0;
            left--;
            if (denies(word, tokens.at(i + 1))) {
                left = REACH;
            }
        }
        return new Negation(denied, LONG_AGO.first(tokens, i -> true).isPresent());
    }

    /** Whether a sign that begins there still stands. */
    boolean leaves(int index) {
        return !denied[index] && !longAgo;
    }

    private static boolean denies(String word, String next) {
        if (!DENIALS.contains(word) || DOUBT.contains(next)) {
            return false;
        }
        return !(word.equals("no") && SUBJECTS.contains(next));
    }
}
