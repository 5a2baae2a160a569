/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.vetbell.triage.Triage;
import org.vetbell.triage.Urgency;

/** What kind of thing a caller said, as far as it matters to the first word of ours after it. */
enum Remark {
    /** Its words are not known. */
    UNKNOWN,
    /** Something told or wished for. */
    STATEMENT,
    /** A question that asks for more than yes or no. */
    QUESTION,
    /** A question of yes or no: any word of assent would answer it. */
    WHETHER,
    /** So little, or so much about the talk itself, that a word before the answer is too much. */
    SLIGHT,
    /** An animal has died or is about to, or somebody weeps. */
    GRAVE,
    /** A life may be in danger. */
    URGENT;

    /** A shorter question ("What?", "How much?") is about what we said, and answered at once. */
    private static final int SHORTEST_QUESTION = 4;

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?]+\\s*");

    /** With the words of a {@link Backchannel}, what yes, no and greetings are made of. */
    private static final Set<String> LITTLE =
            Set.of(
                    "no",
                    "nope",
                    "nah",
                    "not",
                    "please",
                    "thank",
                    "you",
                    "thankyou",
                    "that's",
                    "that",
                    "is",
                    "correct",
                    "exactly",
                    "wrong",
                    "perfect",
                    "absolutely",
                    "bye",
                    "goodbye",
                    "hello",
                    "hi",
                    "hey",
                    "morning",
                    "afternoon",
                    "evening",
                    "go",
                    "ahead",
                    "it",
                    "it's",
                    "i",
                    "do",
                    "don't",
                    "sorry",
                    "pardon");

    /** About the talk, or about who it is with. */
    private static final List<List<String>> OF_THE_TALK =
            List.of(
                    List.of("hear", "me"),
                    List.of("you", "there"),
                    List.of("still", "there"),
                    List.of("say", "that", "again"),
                    List.of("repeat", "that"),
                    List.of("a", "robot"),
                    List.of("a", "machine"),
                    List.of("a", "human"),
                    List.of("real", "person"));

    /** What may come before the word that makes a question. */
    private static final Set<String> OPENERS =
            Set.of(
                    "and", "so", "but", "or", "well", "um", "uh", "er", "oh", "hi", "hello", "hey",
                    "okay", "ok", "yes", "yeah", "no", "right", "also", "then", "please", "sorry");

    private static final Set<String> ASKING =
            Set.of(
                    "what", "what's", "when", "when's", "where", "where's", "who", "who's", "whose",
                    "why", "how", "how's", "which");

    private static final Set<String> ASKING_WHETHER =
            Set.of(
                    "is",
                    "isn't",
                    "are",
                    "aren't",
                    "am",
                    "was",
                    "were",
                    "do",
                    "does",
                    "did",
                    "don't",
                    "doesn't",
                    "can",
                    "can't",
                    "could",
                    "couldn't",
                    "would",
                    "will",
                    "won't",
                    "should",
                    "shall",
                    "may",
                    "has",
                    "have",
                    "haven't");

    /** What they said was of this kind. */
    static Remark of(String text) {
        List<String> words = Words.of(text);
        if (words.isEmpty()) {
            return UNKNOWN;
        }
        if (Triage.assess(text) instanceof Urgency.Urgent) {
            return URGENT;
        }
        if (GraveWords.in(words)) {
            return GRAVE;
        }
        return isSlight(text, words) ? SLIGHT : ofSome(text);
    }

    private static boolean isSlight(String text, List<String> words) {
        boolean little =
                words.stream().allMatch(word -> LITTLE.contains(word) || Backchannel.is(word));
        return little
                || Backchannel.is(text)
                || OF_THE_TALK.stream().anyMatch(some -> contains(words, some));
    }

    /** The last sentence says what is wanted. */
    private static Remark ofSome(String text) {
        String[] sentences = SENTENCE_END.split(text.strip());
        List<String> last = Words.of(sentences[sentences.length - 1]);
        boolean marked = text.strip().endsWith("?");
        String first = last.stream().filter(word -> !OPENERS.contains(word)).findFirst().orElse("");
        boolean whether = ASKING_WHETHER.contains(first);
        if (!marked && !whether && !ASKING.contains(first)) {
            return STATEMENT;
        }
        if (Words.of(text).size() < SHORTEST_QUESTION) {
            return SLIGHT;
        }
        return ASKING.contains(first) ? QUESTION : WHETHER;
    }

    private static boolean contains(List<String> words, List<String> some) {
        return Collections.indexOfSubList(words, some) >= 0;
    }
}
