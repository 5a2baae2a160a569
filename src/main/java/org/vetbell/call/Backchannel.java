/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.util.List;
import java.util.Set;

/**
 * What listeners utter while another speaks, to show that they follow: no wish to have the floor
 * (V. Yngve, 1970, named it so). Where a yes or no is due the same words are an answer.
 */
final class Backchannel {
    private static final Set<String> WORDS =
            Set.of(
                    "mm", "mmm", "mhm", "mmhm", "hm", "hmm", "uh", "um", "huh", "uhhuh", "ah",
                    "aha", "oh", "yeah", "yep", "yup", "yes", "ok", "okay", "right", "sure",
                    "great", "good", "fine", "thanks", "cool", "i", "see", "got", "it", "alright",
                    "mm'hm");

    /** Only together are these of no weight: "I see", "got it". */
    private static final Set<String> HALVES = Set.of("i", "see", "got", "it");

    private Backchannel() {}

    /** Whether all of the text is of this kind; so is no text at all. */
    static boolean is(String text) {
        List<String> words = Words.of(text.replace('-', ' '));
        boolean known = WORDS.containsAll(words);
        boolean onlyHalves = !words.isEmpty() && HALVES.containsAll(words);
        return known && (!onlyHalves || isWhole(words));
    }

    /** How many words weigh something. */
    static int weightOf(String text) {
        return is(text) ? 0 : (int) Words.of(text).stream().filter(word -> !isLight(word)).count();
    }

    private static boolean isLight(String word) {
        return WORDS.contains(word) && !HALVES.contains(word);
    }

    private static boolean isWhole(List<String> words) {
        return words.equals(List.of("i", "see")) || words.equals(List.of("got", "it"));
    }
}
