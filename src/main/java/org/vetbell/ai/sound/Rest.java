/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.sound;

/** What is left to say when a voice died in the middle of a sentence. */
public final class Rest {
    private static final int SECOND = 8000;

    private Rest() {}

    /**
     * The rest of a sentence, in the same words: from the word that was being spoken, or from the
     * clause it belongs to when that began less than a second before. Empty when all was spoken.
     *
     * @param bytes of mu-law that were delivered
     */
    public static String of(String sentence, int bytes, Pace pace) {
        int spoken = pace.characters(bytes);
        if (spoken >= sentence.length()) {
            return "";
        }
        int word = startOfWord(sentence, spoken);
        int earliest = spoken - pace.characters(SECOND);
        for (int at = word; at > 0 && at >= earliest; at--) {
            if (endsClause(sentence, at)) {
                return sentence.substring(at).strip();
            }
        }
        return sentence.substring(word).strip();
    }

    private static int startOfWord(String sentence, int within) {
        int at = within;
        while (at > 0 && !Character.isWhitespace(sentence.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** Whether a clause ends before the space at or before {@code at}. */
    private static boolean endsClause(String sentence, int at) {
        return at >= 2
                && Character.isWhitespace(sentence.charAt(at - 1))
                && ",;:.?!\u2013\u2014".indexOf(sentence.charAt(at - 2)) >= 0;
    }
}
