/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What passes for a name: a few short words of letters, none of them an everyday word. */
final class Name {
    private static final int LONGEST_WORD = 20;
    private static final Set<String> EVERYDAY =
            Set.of(
                    "a",
                    "about",
                    "actually",
                    "after",
                    "afternoon",
                    "again",
                    "am",
                    "an",
                    "and",
                    "any",
                    "appointment",
                    "are",
                    "as",
                    "ask",
                    "at",
                    "be",
                    "because",
                    "been",
                    "bit",
                    "book",
                    "booking",
                    "but",
                    "bye",
                    "calling",
                    "can",
                    "cancel",
                    "cat",
                    "change",
                    "could",
                    "day",
                    "dental",
                    "did",
                    "do",
                    "does",
                    "dog",
                    "doctor",
                    "don't",
                    "down",
                    "er",
                    "for",
                    "from",
                    "get",
                    "going",
                    "good",
                    "got",
                    "had",
                    "has",
                    "have",
                    "he",
                    "hello",
                    "help",
                    "her",
                    "here",
                    "hey",
                    "hi",
                    "him",
                    "his",
                    "how",
                    "i",
                    "i'd",
                    "i'll",
                    "i've",
                    "if",
                    "in",
                    "is",
                    "it",
                    "its",
                    "just",
                    "keeps",
                    "kitten",
                    "know",
                    "like",
                    "look",
                    "looking",
                    "me",
                    "message",
                    "morning",
                    "mr",
                    "mrs",
                    "ms",
                    "my",
                    "name",
                    "named",
                    "called",
                    "need",
                    "needs",
                    "needing",
                    "next",
                    "no",
                    "not",
                    "now",
                    "of",
                    "off",
                    "ok",
                    "okay",
                    "on",
                    "one",
                    "open",
                    "or",
                    "our",
                    "out",
                    "person",
                    "pet",
                    "please",
                    "puppy",
                    "really",
                    "right",
                    "said",
                    "see",
                    "she",
                    "should",
                    "sick",
                    "so",
                    "some",
                    "somebody",
                    "someone",
                    "sorry",
                    "speak",
                    "speaking",
                    "talk",
                    "thank",
                    "thanks",
                    "that",
                    "the",
                    "their",
                    "them",
                    "there",
                    "they",
                    "this",
                    "to",
                    "today",
                    "tomorrow",
                    "uh",
                    "um",
                    "up",
                    "vaccination",
                    "vet",
                    "wait",
                    "want",
                    "was",
                    "we",
                    "well",
                    "were",
                    "what",
                    "when",
                    "where",
                    "which",
                    "who",
                    "why",
                    "will",
                    "with",
                    "would",
                    "wrong",
                    "yeah",
                    "yep",
                    "yes",
                    "you",
                    "your",
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday",
                    "nothing",
                    "never",
                    "mind",
                    "repeat",
                    "pardon",
                    "hours",
                    "price",
                    "emergency",
                    "stop",
                    "goodbye",
                    "appointments",
                    "boy",
                    "girl",
                    "then");

    private Name() {}

    /** Whether that word may be part of a name. */
    static boolean word(String word) {
        return word.length() >= 2
                && word.length() <= LONGEST_WORD
                && word.chars().allMatch(c -> Character.isLetter(c) || c == '\'' || c == '-')
                && Character.isLetter(word.charAt(0))
                && !EVERYDAY.contains(word.toLowerCase(Locale.ROOT));
    }

    /** The name that begins there, of at most {@code most} words. */
    static Optional<String> at(Heard heard, int index, int most) {
        List<String> words = new ArrayList<>();
        for (int i = index; words.size() < most && word(heard.word(i)); i++) {
            words.add(capital(heard.word(i)));
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", words));
    }

    /**
     * The name that is the whole answer but for courtesies: "it's Bella, thanks". Nothing when more
     * was said than a name.
     */
    static Optional<String> alone(Heard heard, int most) {
        Optional<String> found = Optional.empty();
        int words = 0;
        for (int i = 0; i < heard.size(); i++) {
            if (word(heard.word(i))) {
                if (found.isEmpty()) {
                    found = at(heard, i, most);
                }
                words++;
            }
        }
        return words <= most ? found : Optional.empty();
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
