/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.triage;

import java.util.Optional;

/**
 * Spots emergencies in what a caller said.
 *
 * <p>Phrases that carry their own negation ("can't breathe") count always; other signs count unless
 * they are negated ("he's not bleeding") or long past; poisons count together with having been
 * eaten. A negated sign takes back only itself. Time is linear in the length of the text.
 */
public final class Triage {
    private static final Urgency ROUTINE = new Urgency.Routine();

    private Triage() {}

    /** Assesses one thing a caller said; the text is untrusted and may have any length. */
    public static Urgency assess(String text) {
        Tokens tokens = Harmless.without(Tokens.of(text));
        Optional<String> cue =
                RedFlags.ALWAYS
                        .first(tokens, i -> true)
                        .or(() -> Outcry.in(tokens))
                        .or(() -> sign(tokens))
                        .or(() -> Poisoning.in(tokens));
        return cue.<Urgency>map(Urgency.Urgent::new).orElse(ROUTINE);
    }

    private static Optional<String> sign(Tokens tokens) {
        Negation negation = Negation.of(tokens);
        return RedFlags.SIGNS.first(tokens, negation::leaves);
    }
}
