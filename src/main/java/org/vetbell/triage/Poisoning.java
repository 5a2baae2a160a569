/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.triage;

import java.util.Optional;

/**
 * A poison and having got at it, in one sentence. A poison alone ("do you sell rat bait") is a
 * question; so is "can dogs eat grapes". A pet may be called Lily, so lilies count only after the
 * eating.
 */
final class Poisoning {
    private static final Lexicon EXPOSURE =
            Lexicon.of(
                    """
                    eaten: ate|eaten|eating|chewed|chewing|licked|licking|nibbled|drank|drunk|drinking
                    eaten: swallowed|ingested|consumed|gobbled|lapped|sniffed|had|taken|took|inhaled|spilled|spilt|put|applied
                    eaten: got|gotten|get|getting into|in|onto|hold; been at|into; did eat
                    eaten: may|might|could|must have eat; covered|rolled in; sprayed|treated with; bit
                    """);

    private static final Lexicon POISONS =
            Lexicon.of(
                    """
                    bait: rat|rats|mouse|mice|snail|snails|slug|fox bait|bate|poison|pellets|act|sack
                    bait: ratsak; ratsack; ratbait; bait; baits; 1080; ten eighty; weedkiller; weed killer
                    chemicals: antifreeze; anti freeze|fries; coolant; bleach; detergent; insecticide
                    chemicals: fertiliser; fertilizer; dishwasher tablet|tablets; permethrin; paint; petrol
                    food: chocolate|chocolates|cocoa|brownie|brownies; xylitol|zylitol; chewing gum
                    food: grape|grapes|raisin|raisins|sultana|sultanas|currants; fruit cake|mince
                    food: onion|onions|garlic; macadamia|macadamias; yeast|bread dough; alcohol; caffeine
                    medicine: ibuprofen|nurofen|advil; paracetamol|panadol|tylenol|acetaminophen; aspirin
                    medicine: painkiller|painkillers; my|our|the|some|his|her pills|tablets|medication|meds
                    medicine: pills; antidepressant|antidepressants; blood pressure
                    drugs: marijuana|cannabis|edible|edibles|cocaine; vape|vapes|nicotine|cigarettes
                    wild: cane toad|toads; toad; mushroom|mushrooms|toadstool; sago palm; cycad; oleander
                    object: battery|batteries; magnet|magnets; corn cob|cobs; needle; fish hook; fishhook
                    object: string; ribbon; sock|socks; tennis ball; skewer; razor
                    """);

    private static final Lexicon LILY =
            Lexicon.of(
                    """
                    lily: ate|eaten|eating|chewed|chewing|licked|licking|nibbled .. lily|lilies
                    lily: swallowed|ingested|sniffed|at|into|near|with|touched .. lilies
                    lily: got|been|into|at|near|touched|on .. lily flower|flowers|pollen|plant|leaf|leaves
                    lily: lily|lilies pollen; lily flower|flowers|plant|leaf|leaves|petal|petals|bouquet
                    """);

    private Poisoning() {}

    static Optional<String> in(Tokens tokens) {
        Negation negation = Negation.of(tokens);
        Optional<String> eaten = EXPOSURE.first(tokens, negation::leaves);
        if (eaten.isPresent()) {
            Optional<String> poison = POISONS.first(tokens, negation::leaves);
            if (poison.isPresent()) {
                return Optional.of("poisoning: " + poison.get());
            }
        }
        return LILY.first(tokens, negation::leaves).map(lily -> "poisoning: " + lily);
    }
}
