/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.triage;

import java.util.Optional;
import java.util.Set;

/** A cry for help: "help" and little else. "Can you help me book" is not one. */
final class Outcry {
    private static final Set<String> CRY =
            Set.of(
                    "help",
                    "please",
                    "me",
                    "us",
                    "him",
                    "her",
                    "now",
                    "quick",
                    "quickly",
                    "someone",
                    "somebody",
                    "anyone",
                    "anybody",
                    "oh",
                    "god",
                    "my",
                    "dog",
                    "cat",
                    "puppy",
                    "kitten",
                    "pet",
                    "fast",
                    "hurry",
                    "hello",
                    "he",
                    "she",
                    Tokens.BREAK);

    private Outcry() {}

    static Optional<String> in(Tokens tokens) {
        boolean cry = tokens.words().contains("help") && CRY.containsAll(tokens.words());
        return cry ? Optional.of("cry for help") : Optional.empty();
    }
}
