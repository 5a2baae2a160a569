/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.bench;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of pets, one for every turn: so that a recogniser, a model and a voice that each see only
 * words tell of the same turn. Unlike numbers they are spoken as they are written.
 */
final class PetNames {
    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";
    private static final int SYLLABLES = CONSONANTS.length() * VOWELS.length();
    private static final int LENGTH = 3;
    private static final Pattern NAME =
            Pattern.compile("\\bQu((?:[" + CONSONANTS + "][" + VOWELS + "]){3})\\b");

    private PetNames() {}

    /** The name for that turn; of 343,000 each has another. */
    static String of(int turn) {
        var name = new StringBuilder("Qu");
        int left = turn;
        for (int i = 0; i < LENGTH; i++) {
            int syllable = left % SYLLABLES;
            left /= SYLLABLES;
            name.append(CONSONANTS.charAt(syllable / VOWELS.length()));
            name.append(VOWELS.charAt(syllable % VOWELS.length()));
        }
        return name.toString();
    }

    /** The turn whose name comes last in these words. */
    static OptionalInt in(String words) {
        Matcher names = NAME.matcher(words);
        OptionalInt turn = OptionalInt.empty();
        while (names.find()) {
            turn = OptionalInt.of(turn(names.group(1)));
        }
        return turn;
    }

    private static int turn(String syllables) {
        int turn = 0;
        for (int i = LENGTH - 1; i >= 0; i--) {
            int consonant = CONSONANTS.indexOf(syllables.charAt(2 * i));
            int vowel = VOWELS.indexOf(syllables.charAt(2 * i + 1));
            turn = turn * SYLLABLES + consonant * VOWELS.length() + vowel;
        }
        return turn;
    }
}
