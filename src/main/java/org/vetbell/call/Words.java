/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words of a text: what is left of it when case and punctuation do not matter. */
final class Words {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern NOT_OF_WORDS = Pattern.compile("[^\\p{L}\\p{N}' ]+");

    private Words() {}

    /** In lower case, without punctuation. */
    static List<String> of(String text) {
        String plain = normal(text);
        return plain.isEmpty() ? List.of() : List.of(plain.split(" "));
    }

    /** Whether two transcripts say the same. */
    static boolean same(String one, String other) {
        return normal(one).equals(normal(other));
    }

    /** The first {@code count} words of a sentence, as they are written. */
    static String first(String sentence, int count) {
        String[] words = SPACE.split(sentence.strip());
        return String.join(" ", List.of(words).subList(0, Math.min(count, words.length)));
    }

    private static String normal(String text) {
        String plain =
                NOT_OF_WORDS
                        .matcher(text.toLowerCase(Locale.ROOT).replace('’', '\''))
                        .replaceAll(" ");
        return SPACE.matcher(plain).replaceAll(" ").strip();
    }
}
