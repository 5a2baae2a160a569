/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import java.util.Optional;
import java.util.Set;
import org.vetbell.triage.Tokens;

/** Agreement and refusal. The first decisive word counts: "no, that's right for me" is a no. */
enum YesNo {
    YES,
    NO;

    private static final Set<String> AGREEING =
            Set.of(
                    "yes",
                    "yeah",
                    "yep",
                    "yup",
                    "yah",
                    "ya",
                    "correct",
                    "right",
                    "sure",
                    "ok",
                    "okay",
                    "alright",
                    "fine",
                    "perfect",
                    "exactly",
                    "absolutely",
                    "definitely",
                    "indeed",
                    "affirmative",
                    "great",
                    "good",
                    "please",
                    "course",
                    "aye",
                    "certainly",
                    "lovely",
                    "mhm",
                    "mm");
    private static final Set<String> REFUSING =
            Set.of(
                    "no",
                    "nope",
                    "nah",
                    "not",
                    "wrong",
                    "incorrect",
                    "negative",
                    "never",
                    "neither",
                    "actually",
                    "different",
                    "rather");

    /** "No problem" agrees. */
    private static final Set<String> NO_TROUBLE =
            Set.of("problem", "problems", "worries", "trouble");

    static Optional<YesNo> in(Heard heard) {
        Tokens tokens = heard.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.at(i);
            if (word.equals("no") && NO_TROUBLE.contains(tokens.at(i + 1))) {
                return Optional.of(YES);
            }
            if (REFUSING.contains(word)) {
                return Optional.of(NO);
            }
            if (AGREEING.contains(word)) {
                boolean takenBack = REFUSING.contains(tokens.at(i + 1));
                return Optional.of(takenBack ? NO : YES);
            }
        }
        return Optional.empty();
    }
}
