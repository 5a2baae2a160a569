/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio.twiml;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes any text fit to be spoken by one document: legal in XML, in pieces a voice accepts, and not
 * more in all than the carrier's limit for a document allows.
 */
final class SpokenText {
    /** The carrier's limit for one {@code Say} of a Polly voice, in characters. */
    static final int LONGEST_PIECE = 3000;

    /** Escaped and with markup this stays far below the 64 kB of a document. */
    static final int MOST_CHARACTERS = 8000;

    private static final int MOST_HINTS = 100;
    private static final int LONGEST_HINT = 100;
    private static final int MOST_HINT_CHARACTERS = 2000;

    private int left = MOST_CHARACTERS;

    /** The sentences joined and cut into pieces; what exceeds the document's limit is dropped. */
    List<String> pieces(List<String> sentences) {
        String text = clean(String.join(" ", sentences));
        text = cut(text, left);
        left -= text.length();
        List<String> pieces = new ArrayList<>();
        while (!text.isEmpty()) {
            String piece = cut(text, LONGEST_PIECE);
            pieces.add(piece.strip());
            text = text.substring(piece.length()).strip();
        }
        return pieces;
    }

    /** The hints as the carrier takes them: separated by commas, short, bounded. */
    String hints(List<String> hints) {
        String all =
                hints.stream()
                        .limit(MOST_HINTS)
                        .map(h -> clean(h).replace(',', ' '))
                        .map(h -> cut(h, LONGEST_HINT).strip())
                        .filter(h -> !h.isEmpty())
                        .collect(Collectors.joining(", "));
        if (all.length() <= MOST_HINT_CHARACTERS) {
            return all;
        }
        return all.substring(0, all.lastIndexOf(',', MOST_HINT_CHARACTERS));
    }

    /** At most {@code most} characters, cut behind a word where there is one. */
    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int space = text.lastIndexOf(' ', most);
        int end = space > 0 ? space : most;
        return text.substring(0, Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end);
    }

    /**
     * Most control characters and lone surrogates cannot stand in XML 1.0, not even escaped; the
     * others can, but no voice reads them.
     */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isWhitespace(c) ? ' ' : c)
                .filter(SpokenText::legal)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    private static boolean legal(int c) {
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return !Character.isISOControl(c) && !surrogate && c != 0xFFFE && c != 0xFFFF;
    }
}
