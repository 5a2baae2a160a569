/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The word of assent that an answer begins with ("Okay, …", "Sure! …"): after a lead-in of ours it
 * would be said twice. Only what is set off by a sign is taken for one: "Right now" and "Great
 * Danes" are not.
 */
final class Acknowledgement {
    /** Says no more than that we think. */
    private static final String THINKING =
            "let me see|let's see|let me check|let me have a look|i see|well|hm+|so";

    /** An answer in itself to a question of yes or no. */
    private static final String ASSENT =
            "okay|ok|alright|all right|right|sure|sure thing|of course|certainly|absolutely"
                    + "|great|got it|understood|no problem";

    /** What sets it off, or the end. */
    private static final String SIGN = "(?:\\s*[,.!;:…–—]+\\s*|\\s+-+\\s+|\\s*$)";

    private static final Pattern ANY = beginning(THINKING + '|' + ASSENT);
    private static final Pattern OF_THOUGHT = beginning(THINKING);

    private Acknowledgement() {}

    /**
     * The sentences without those words at their beginning; empty when they held nothing else.
     *
     * @param asked what the answer is to: where that can be answered by assent, assent stays
     */
    static List<String> dropped(List<String> sentences, Remark asked) {
        Pattern such = asked == Remark.WHETHER ? OF_THOUGHT : ANY;
        List<String> rest = new ArrayList<>(sentences);
        while (!rest.isEmpty()) {
            Matcher first = such.matcher(rest.getFirst().replace('’', '\''));
            if (!first.find()) {
                break;
            }
            String left = rest.removeFirst().substring(first.end());
            if (!left.isBlank()) {
                rest.addFirst(capitalised(left));
            }
        }
        return rest;
    }

    /** The same, but all of them when nothing would be left. */
    static List<String> without(List<String> sentences, Remark asked) {
        List<String> rest = dropped(sentences, asked);
        return rest.isEmpty() ? sentences : rest;
    }

    private static Pattern beginning(String words) {
        return Pattern.compile("(?i)^\\s*(?:" + words + ")" + SIGN);
    }

    private static String capitalised(String sentence) {
        int first = sentence.offsetByCodePoints(0, 1);
        return sentence.substring(0, first).toUpperCase(Locale.ROOT) + sentence.substring(first);
    }
}
