/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words by which a caller agrees to a recording or refuses it. Where in doubt they do not agree;
 * and as practices keep records of animals, not every "no record" refuses.
 */
final class ConsentWords {
    private static final String BETWEEN =
            "(?: (?:you|to|want|wanted|wish|like|allow|agree|consent|me|us|i|be|being|have|having"
                    + "|this|that|the|it|any|your|a|call|conversation|please|with|of|for|on))*";

    private static final String REFUSING =
            "(?:don't|dont|do not|not|no|never|stop|without|refuse|refusing|decline|object|against"
                    + "|won't|quit|cancel|delete|turn off|switch off)";

    /** "Record" is also what a practice has of an animal. */
    private static final String RECORD =
            "(?:recording|recordings|recorded|recorder|taping|taped"
                    + "|tape (?:this|me|us|it|the call)\\b"
                    + "|(?<!the |a |any |your |no )record"
                    + "(?: (?:this|me|us|it|the call|my call|our call|the conversation|my voice"
                    + "|anything|please|now|that)\\b| call\\b|$))";

    private static final Pattern REFUSAL =
            Pattern.compile(
                    "\\b"
                            + REFUSING
                            + BETWEEN
                            + " "
                            + RECORD
                            + "|\\b(?:turn|switch)(?: (?:the|this|that|your))? recording off\\b");

    private static final Pattern NO =
            Pattern.compile(
                    "^(?:(?:um|uh|oh|well|sorry|actually|please) )*(?:no|nope|nah)\\b"
                            + "(?! (?:problem|problems|worries|trouble|objection|objections)\\b).*"
                            + "|.*\\b(?:(?:don't|dont|do not) (?:agree|consent|want that|like that)"
                            + "|disagree|rather not|rather you didn't|i refuse|i decline)\\b.*");

    private static final Set<String> AGREEING =
            Set.of(
                    "yes",
                    "yeah",
                    "yep",
                    "yup",
                    "sure",
                    "ok",
                    "okay",
                    "fine",
                    "certainly",
                    "absolutely",
                    "definitely",
                    "alright",
                    "agree",
                    "ahead",
                    "course",
                    "problem",
                    "problems",
                    "worries",
                    "may",
                    "can");

    private static final Set<String> BESIDE =
            Set.of(
                    "please", "thanks", "thank", "you", "i", "do", "go", "of", "that", "that's",
                    "thats", "is", "it", "it's", "with", "me", "by", "um", "uh", "oh", "well",
                    "record", "this", "call", "the", "good", "all", "right", "no", "to");

    private ConsentWords() {}

    /** Whether the caller does not want to be recorded, said in so many words. */
    static boolean refuse(String text) {
        return REFUSAL.matcher(plain(text)).find();
    }

    /** Whether it is a no to what was just said about recording. */
    static boolean sayNo(String text) {
        return refuse(text) || NO.matcher(plain(text)).matches();
    }

    /** Whether it is a yes, and nothing but a yes. */
    static boolean agree(String text) {
        List<String> words = Words.of(text);
        return !sayNo(text)
                && words.stream().anyMatch(AGREEING::contains)
                && words.stream().allMatch(w -> AGREEING.contains(w) || BESIDE.contains(w));
    }

    private static String plain(String text) {
        return String.join(" ", Words.of(text));
    }
}
