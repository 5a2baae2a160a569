/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import java.util.Optional;
import org.vetbell.triage.Lexicon;

/** Finds what a visit is for. */
final class Reason {
    private static final int LONGEST = 120;
    private static final int FEWEST_LETTERS = 3;

    private static final Lexicon KNOWN =
            Lexicon.of(
                    """
                    a vaccination: vaccination|vaccinations|vaccine|vaccines|vaccinated|jab|jabs|shots|booster|boosters|needles
                    a check-up: checkup|checkups|check|consult|consultation|wellness; health check; check up; looked at|over; once over
                    desexing: desex|desexed|desexing|spay|spayed|spaying|neuter|neutered|neutering|castrated|castration|sterilised
                    dental care: dental|teeth|tooth|gums|breath
                    nail clipping: nail|nails|claw|claws
                    microchipping: microchip|microchipped|microchipping|chip
                    itching: itchy|itching|itch|scratching|rash|skin; hot spot
                    limping: limp|limping|limps|lame|hobbling; sore leg|paw|hip
                    vomiting: vomiting|vomit|vomited; throwing up; being sick
                    diarrhoea: diarrhoea|diarrhea|runny|tummy
                    ear trouble: ear|ears
                    eye trouble: eye|eyes
                    a lump: lump|lumps|growth|bump
                    worming: worm|worms|worming|wormed
                    flea or tick treatment: flea|fleas|ticks
                    stitches: stitches|sutures
                    a blood test: blood test|tests
                    an X-ray: xray|x-ray|xrays; x ray
                    coughing: cough|coughing|coughs|sneezing|sneezes
                    poor appetite: not . eat|eating|eaten; off . food; appetite
                    a follow-up: follow up; followup; recheck|revisit; post op
                    grooming: groom|grooming|groomed|clip|clipped|bath
                    medication: medication|prescription|refill|tablets|arthritis|insulin
                    """);

    private Reason() {}

    /** A reason we have a word for; safe to say back. */
    static Optional<String> known(Heard heard) {
        return KNOWN.first(heard.tokens());
    }

    /** Whether {@code reason} is one of our words. */
    static boolean ours(String reason) {
        return KNOWN.has(reason);
    }

    /** The answer to "what is it for": our word, or else the caller's, for staff only. */
    static Optional<String> answered(Heard heard) {
        return known(heard).or(() -> ownWords(heard));
    }

    private static Optional<String> ownWords(Heard heard) {
        String words = String.join(" ", heard.words()).replace(" .", ",").strip();
        long letters = words.chars().filter(Character::isLetter).count();
        boolean name = heard.words().stream().anyMatch(Name::word);
        return letters < FEWEST_LETTERS || !name
                ? Optional.empty()
                : Optional.of(words.substring(0, Math.min(LONGEST, words.length())));
    }
}
