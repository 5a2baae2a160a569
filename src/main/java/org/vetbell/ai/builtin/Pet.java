/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the animal a call is about: what it is called and what kind it is. */
final class Pet {
    private static final Map<String, String> SPECIES =
            species(
                    "dog:dog dogs puppy pup puppies doggy labrador poodle cavoodle kelpie spaniel terrier"
                            + " collie beagle greyhound dachshund labradoodle groodle retriever staffy"
                            + " chihuahua pug bulldog shepherd rottweiler husky schnauzer whippet",
                    "cat:cat cats kitten kittens kitty moggy ragdoll siamese burmese persian tomcat",
                    "rabbit:rabbit rabbits bunny bunnies",
                    "guinea pig:guinea",
                    "bird:bird birds parrot budgie budgerigar cockatiel cockatoo galah canary lorikeet"
                            + " chicken chook hen duck",
                    "horse:horse pony mare foal gelding",
                    "ferret:ferret ferrets",
                    "mouse:mouse mice",
                    "rat:rat rats",
                    "hamster:hamster",
                    "reptile:snake python lizard gecko dragon turtle tortoise",
                    "goat:goat goats",
                    "sheep:sheep lamb",
                    "pig:pig piglet",
                    "cow:cow calf",
                    "alpaca:alpaca llama");

    private static final Set<String> COMMON =
            Set.of(
                    "bella", "max", "charlie", "luna", "coco", "milo", "buddy", "daisy", "rocky",
                    "molly", "bailey", "ruby", "oscar", "leo", "lucy", "teddy", "ollie", "rosie",
                    "archie", "poppy", "toby", "jack", "lola", "loki", "simba", "tiger", "smokey",
                    "shadow", "oreo", "nala", "cleo", "felix", "gizmo", "misty", "pepper", "ginger",
                    "rex", "duke", "zeus", "bear", "winston", "murphy", "harley", "ziggy",
                    "frankie", "stella", "willow", "honey", "bonnie", "maggie", "sasha", "lily",
                    "chloe", "sophie", "biscuit", "snowy", "thumper", "bruno", "finn", "george",
                    "henry", "hugo", "jasper", "louie");

    private static final Set<String> BEFORE_NAME =
            Set.of("for", "book", "bring", "bringing", "get", "have", "see", "about", "with");
    private static final Set<String> CALLED = Set.of("named", "called");
    private static final int MOST_WORDS = 2;

    private Pet() {}

    /** What kind of animal. */
    static Optional<String> speciesIn(Heard heard) {
        for (int i = 0; i < heard.size(); i++) {
            String species = SPECIES.get(heard.lower(i));
            boolean word = species != null && !heard.lower(i - 1).equals("guinea");
            if (word) {
                return Optional.of(species);
            }
        }
        return Optional.empty();
    }

    /** A name that is clearly a pet's: "my dog Bella", "her name is Bella", "a cat called Tom". */
    static Optional<String> nameIn(Heard heard) {
        for (int i = 0; i < heard.size(); i++) {
            if (belongs(heard, i)) {
                Optional<String> name = Name.at(heard, i, words(heard, i));
                if (name.isPresent()) {
                    return name;
                }
            }
        }
        return Optional.empty();
    }

    /** The whole answer to "what is your pet's name". */
    static Optional<String> nameAnswered(Heard heard) {
        Optional<String> clear = nameIn(heard);
        if (clear.isPresent()) {
            return clear;
        }
        for (int i = 0; i < heard.size(); i++) {
            boolean kind = SPECIES.containsKey(heard.lower(i)) || heard.lower(i).equals("pig");
            if (!kind && Name.word(heard.word(i))) {
                long others = heard.words().stream().filter(Name::word).count();
                return others <= MOST_WORDS + 1
                        ? Name.at(heard, i, words(heard, i))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean belongs(Heard heard, int i) {
        String before = heard.lower(i - 1);
        if (!Name.word(heard.word(i)) || SPECIES.containsKey(heard.lower(i))) {
            return false;
        }
        if (CALLED.contains(before)) {
            return true;
        }
        if (before.equals("is") && heard.lower(i - 2).equals("name")) {
            return !heard.lower(i - 3).equals("my") && !heard.lower(i - 3).equals("the");
        }
        return looksLikeName(heard, i)
                && (SPECIES.containsKey(before) || BEFORE_NAME.contains(before));
    }

    private static boolean looksLikeName(Heard heard, int i) {
        boolean capital = Character.isUpperCase(heard.word(i).charAt(0));
        boolean shouted = heard.text().equals(heard.text().toUpperCase(Locale.ROOT));
        return COMMON.contains(heard.lower(i)) || capital && !shouted;
    }

    /** Two words only where the second is written like a name too. */
    private static int words(Heard heard, int i) {
        String second = heard.word(i + 1);
        boolean kind = SPECIES.containsKey(heard.lower(i + 1));
        return !kind && Character.isUpperCase(second.charAt(0)) ? MOST_WORDS : 1;
    }

    private static Map<String, String> species(String... lines) {
        return Stream.of(lines)
                .flatMap(line -> Stream.of(line.split(":")[1].split(" ")).map(w -> entry(w, line)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map.Entry<String, String> entry(String word, String line) {
        return Map.entry(word, line.split(":")[0]);
    }
}
