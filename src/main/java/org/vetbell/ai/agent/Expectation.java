/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.agent;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.vetbell.call.Expecting;
import org.vetbell.call.Expecting.Kind;

/** What kind of answer the model's last sentence asks for. */
final class Expectation {
    private static final Pattern ASKS_FOR_WORDS =
            Pattern.compile("(?:can|could|may|might) (?:i|you|we) .*");
    private static final Pattern YES_OR_NO =
            Pattern.compile(
                    "(?:is|are|was|do|does|did|can|could|would|shall|should|will|have|has|may) .*"
                            + "|.*\\b(?:right|correct|okay|ok)\\?");
    private static final Pattern NAME = Pattern.compile(".*\\bname\\b.*");
    private static final Pattern NUMBER = Pattern.compile(".*\\bnumber\\b.*");
    private static final Pattern DAY_OR_TIME =
            Pattern.compile(".*\\b(?:day|date|when|time|morning|afternoon)\\b.*");

    private Expectation() {}

    /** The answer that is due after {@code sentence}. */
    static Expecting after(String sentence) {
        String last = lastQuestion(sentence.toLowerCase(Locale.ROOT).strip());
        return last.endsWith("?") ? new Expecting(kind(last), List.of()) : Expecting.anything();
    }

    private static Kind kind(String question) {
        boolean confirms = question.matches(".*\\b(?:right|correct)\\?");
        boolean wantsWords = ASKS_FOR_WORDS.matcher(question).matches();
        if (confirms || !wantsWords && YES_OR_NO.matcher(question).matches()) {
            return Kind.YES_NO;
        }
        if (NUMBER.matcher(question).matches()) {
            return Kind.NUMBER;
        }
        if (NAME.matcher(question).matches()) {
            return Kind.NAME;
        }
        return DAY_OR_TIME.matcher(question).matches() ? Kind.DAY_OR_TIME : Kind.OPEN;
    }

    private static String lastQuestion(String text) {
        int end = text.length() - 1;
        int before =
                Math.max(
                        text.lastIndexOf(". ", end - 1),
                        Math.max(text.lastIndexOf("? ", end - 1), text.lastIndexOf("! ", end - 1)));
        return text.substring(before < 0 ? 0 : before + 2);
    }
}
