/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import java.util.Optional;
import java.util.Set;

/** Finds the caller's own name. */
final class Owner {
    private static final int MOST_WORDS = 3;
    private static final Set<String> OF_A_PET =
            Set.of("her", "his", "its", "dog's", "cat's", "pet's", "puppy's", "kitten's", "their");

    private Owner() {}

    /** A name said as one's own: "my name is …", "this is …", "… speaking". */
    static Optional<String> said(Heard heard) {
        for (int i = 0; i < heard.size(); i++) {
            if (introducedBefore(heard, i)) {
                Optional<String> name = Name.at(heard, i, MOST_WORDS);
                if (name.isPresent()) {
                    return name;
                }
            }
            if (heard.lower(i).equals("speaking") && i >= 1 && Name.word(heard.word(i - 1))) {
                int from = i >= 2 && Name.word(heard.word(i - 2)) ? i - 2 : i - 1;
                return Name.at(heard, from, i - from);
            }
        }
        return Optional.empty();
    }

    /** The whole answer to "your name, please". */
    static Optional<String> answered(Heard heard) {
        return said(heard).or(() -> Name.alone(heard, MOST_WORDS));
    }

    private static boolean introducedBefore(Heard heard, int i) {
        String before = heard.lower(i - 1);
        String earlier = heard.lower(i - 2);
        if (before.equals("is") && earlier.equals("name")) {
            return !OF_A_PET.contains(heard.lower(i - 3));
        }
        boolean capital = Character.isUpperCase(heard.word(i).charAt(0));
        return capital
                && (before.equals("is") && earlier.equals("this")
                        || before.equals("am") && earlier.equals("i")
                        || before.equals("name"));
    }
}
