/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a caller wants who was offered a call-back. Where in doubt it is none. English. */
enum CallBackWish {
    /** To be called back, or that is the number. */
    YES,
    /** Not that number. */
    OTHER_NUMBER,
    /** To leave a message. */
    MESSAGE,
    /** No, and nothing else. */
    NO,
    /** Nobody knows. */
    UNCLEAR;

    private static final String CALLING = "(?:call|ring|phone|callback)\\b";

    private static final Pattern OTHER =
            Pattern.compile(
                    "\\b(?:another|different|other|new|wrong) (?:phone |telephone |mobile )?"
                            + "(?:number|one)\\b|\\bnot (?:on |to )?(?:this|that) (?:number|one)\\b");

    private static final Pattern NOT_CALLING =
            Pattern.compile(
                    "\\b(?:don't|dont|not|never|without)(?: \\S+){0,3}? "
                            + CALLING
                            + "|\\bno call ?back\\b");

    private static final Pattern CALL =
            Pattern.compile("\\b(?:call|ring|phone)(?: (?:me|us))?(?: back)?\\b|\\bcallback\\b");

    private static final Pattern WORDS =
            Pattern.compile("\\b(?:message|messages|voicemail|voice mail)\\b");

    private static final Pattern NO_WORDS =
            Pattern.compile("\\b(?:no|not|don't|dont|without|rather than)(?: \\S+){0,4}? message");

    private static final Set<String> AGREEING =
            Set.of(
                    "yes",
                    "yeah",
                    "yep",
                    "yup",
                    "sure",
                    "ok",
                    "okay",
                    "please",
                    "correct",
                    "right",
                    "fine",
                    "alright",
                    "certainly",
                    "absolutely",
                    "course",
                    "exactly",
                    "good");

    private static final Set<String> REFUSING =
            Set.of("no", "nope", "nah", "not", "don't", "dont", "wrong", "incorrect", "never");

    /** "No problem" agrees. */
    private static final Set<String> NO_TROUBLE =
            Set.of("problem", "problems", "worries", "trouble");

    /** What these words say. */
    static CallBackWish of(String text) {
        List<String> words = Words.of(text);
        String plain = String.join(" ", words);
        if (OTHER.matcher(plain).find()) {
            return OTHER_NUMBER;
        }
        boolean message = WORDS.matcher(plain).find() && !NO_WORDS.matcher(plain).find();
        if (NOT_CALLING.matcher(plain).find()) {
            return message ? MESSAGE : NO;
        }
        boolean called = CALL.matcher(plain).find();
        if (message || called) {
            return message && called ? UNCLEAR : message ? MESSAGE : YES;
        }
        return decisive(words);
    }

    /** The first decisive word counts: "no, that's right for me" is a no. */
    private static CallBackWish decisive(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean noTrouble = i + 1 < words.size() && NO_TROUBLE.contains(words.get(i + 1));
            if (AGREEING.contains(word) || word.equals("no") && noTrouble) {
                return YES;
            }
            if (REFUSING.contains(word)) {
                return NO;
            }
        }
        return UNCLEAR;
    }
}
