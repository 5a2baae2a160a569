/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One rule by which written text becomes speakable. */
record Rewriting(Pattern written, Function<MatchResult, String> spoken) {
    static Rewriting of(String written, Function<MatchResult, String> spoken) {
        return new Rewriting(Pattern.compile(written), spoken);
    }

    static Rewriting of(String written, String spoken) {
        return of(written, found -> spoken);
    }

    String in(String text) {
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
