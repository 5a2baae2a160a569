/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A message whose words came along with the wish: "tell the vet that Bella is better". */
final class DictatedMessage {
    private static final Set<String> OPENERS = Set.of("saying", "that", "says", "know", "is", ":");
    private static final int FEWEST_WORDS = 3;

    private DictatedMessage() {}

    /** The caller's sentence when it holds more than the wish to leave a message. */
    static Optional<String> in(Heard heard) {
        for (int i = 1; i < heard.size(); i++) {
            String word = heard.lower(i).toLowerCase(Locale.ROOT);
            if (OPENERS.contains(word) && heard.size() - i > FEWEST_WORDS) {
                return Optional.of(heard.text());
            }
        }
        return Optional.empty();
    }
}
