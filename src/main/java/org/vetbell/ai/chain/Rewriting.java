/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One rule by which written text becomes speakable.
 *
 * @param signs text without any of these has nothing of the kind, which is found out sooner than by
 *     the pattern; none: the pattern alone decides
 */
record Rewriting(Pattern written, Function<MatchResult, String> spoken, List<String> signs) {
    static final String[] DIGITS = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};

    static Rewriting of(String written, Function<MatchResult, String> spoken) {
        return new Rewriting(Pattern.compile(written), spoken, List.of());
    }

    static Rewriting of(String written, String spoken) {
        return of(written, found -> spoken);
    }

    /** The same rule, for text with one of these signs. */
    Rewriting onlyWith(String... its) {
        return new Rewriting(written, spoken, List.of(its));
    }

    /** The same rules, for text with figures. */
    static List<Rewriting> onlyWithDigits(List<Rewriting> rules) {
        return rules.stream().map(rule -> rule.onlyWith(DIGITS)).toList();
    }

    String in(String text) {
        if (!signs.isEmpty() && signs.stream().noneMatch(text::contains)) {
            return text;
        }
        return written.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(spoken.apply(found)));
    }

    static String all(Iterable<Rewriting> rules, String text) {
        String result = text;
        for (Rewriting rule : rules) {
            result = rule.in(result);
        }
        return result;
    }
}
