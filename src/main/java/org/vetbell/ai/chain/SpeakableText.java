/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.chain;

import java.util.List;

/**
 * Sentences as a voice should get them: without what cannot be said (markup, addresses of web
 * pages, control, zero-width and tag characters, pictures), and with figures and abbreviations
 * written as people say them. For voices read "6:30" or "Wharf St" each in its own way, and may be
 * led astray by what nobody sees. Pure; any thread.
 */
public final class SpeakableText {
    /** Far longer than any sentence. */
    private static final int LONGEST = 2000;

    private static final List<Rewriting> MARKUP =
            List.of(
                    Rewriting.of("</?[a-zA-Z][^<>]{0,200}>|<!--.*?-->", " ").onlyWith("<"),
                    Rewriting.of("&(?:amp|#38);", "&").onlyWith("&"),
                    Rewriting.of("&(?:apos|#39);", "'").onlyWith("&"),
                    Rewriting.of("&(?:nbsp|lt|gt|quot|#\\d{1,6});", " ").onlyWith("&"),
                    Rewriting.of("!?\\[([^\\[\\]]{0,200})\\]\\([^()]{0,500}\\)", m -> m.group(1))
                            .onlyWith("]("),
                    Rewriting.of("(?i)\\b(?:https?://|www\\.)[^\\s]*[^\\s.,;:?!)]", " ")
                            .onlyWith("://", "ww.", "WW."));

    private static final List<Rewriting> TIDYING =
            List.of(
                    Rewriting.of("\\s+", " "),
                    Rewriting.of("\\(\\s*\\)", ""),
                    Rewriting.of("\\s+([.,;:?!])", m -> m.group(1)));

    private SpeakableText() {}

    /**
     * The sentence to be said.
     *
     * @param language BCP-47; English is spoken the American way only for {@code en-US}, and texts
     *     in other languages keep their figures
     */
    public static String of(String sentence, String language) {
        String some = sentence.substring(0, Math.min(LONGEST, sentence.length()));
        String plain = Rewriting.all(MARKUP, visible(some));
        if (language.startsWith("en")) {
            plain = EnglishText.spoken(plain, language);
        }
        return Rewriting.all(TIDYING, sayable(plain)).strip();
    }

    /** Whether there is anything to say at all. */
    static boolean says(String words) {
        return words.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Without what nobody sees; line ends and the like are spaces. */
    private static String visible(String text) {
        var visible = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        c -> {
                            switch (Character.getType(c)) {
                                case Character.FORMAT,
                                        Character.SURROGATE,
                                        Character.PRIVATE_USE,
                                        Character.UNASSIGNED -> {}
                                case Character.CONTROL,
                                        Character.LINE_SEPARATOR,
                                        Character.PARAGRAPH_SEPARATOR,
                                        Character.SPACE_SEPARATOR ->
                                        visible.append(' ');
                                default -> visible.appendCodePoint(c);
                            }
                        });
        return visible.toString();
    }

    /** Without signs that no voice should have to guess at. */
    private static String sayable(String text) {
        var sayable = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c < 0xFE00 || c > 0xFE0F)
                .forEach(
                        c -> {
                            boolean picture =
                                    Character.getType(c) == Character.OTHER_SYMBOL
                                            || Character.getType(c) == Character.MODIFIER_SYMBOL;
                            if (picture || "*_~#|{}[]<>\\$%=+&@".indexOf(c) >= 0) {
                                sayable.append(' ');
                            } else {
                                sayable.appendCodePoint(c);
                            }
                        });
        return sayable.toString();
    }
}
