/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.agent;

import java.util.regex.Pattern;

/**
 * What a model wrote, fit for a caller's ear: no control, zero-width or tag characters, no markup,
 * no addresses of the web.
 */
final class CleanText {
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}&&[^\\n\\t]]");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");
    private static final Pattern URL = Pattern.compile("(?i)\\b(?:https?://|www\\.)\\S+");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,200}>");
    private static final Pattern MARKUP = Pattern.compile("[*_`#~|<>\\\\{}\\[\\]]+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private CleanText() {}

    /** One line of plain words; may be empty. */
    static String of(String written) {
        String text = INVISIBLE.matcher(written).replaceAll("");
        text = LINK.matcher(text).replaceAll("$1");
        text = URL.matcher(text).replaceAll("");
        text = TAG.matcher(text).replaceAll(" ");
        text = MARKUP.matcher(text).replaceAll(" ");
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
