/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import java.util.Optional;
import org.vetbell.triage.Lexicon;

/** What a caller says is wrong in the read-back. */
final class Correction {
    private static final Lexicon PARTS =
            Lexicon.of(
                    """
                    PET: pet name; dog name; cat name; his|her|its name; the pet
                    OWNER: my . name; the|last|first name; surname; name
                    SPECIES: animal; kind; species
                    REASON: reason; visit
                    DAY: day; date
                    TIME: time; hour
                    CALLBACK: number; phone; telephone
                    """);

    private Correction() {}

    /** The part that {@code heard} names. */
    static Optional<Fact> in(Heard heard) {
        return PARTS.first(heard.tokens()).map(Fact::valueOf);
    }
}
