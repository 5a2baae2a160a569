/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;

/**
 * Walks along the sentences of one utterance up to where the caller's ear was, and says what became
 * of each. Used once.
 */
final class EarPosition {
    /** What is missing at a sentence's end is the silence a voice leaves there. */
    private static final Duration NEARLY = Duration.ofMillis(120);

    /** How long a letter takes at least: a cut sentence may be longer than what was made of it. */
    private static final Duration PER_LETTER = Duration.ofMillis(50);

    private final Iterator<Duration> lengths;
    private Duration left;

    /**
     * @param heard how much of the utterance was heard
     * @param sentences how much sound there was of each sentence; those that are missing had none
     */
    EarPosition(Duration heard, List<Duration> sentences) {
        this.left = heard;
        this.lengths = sentences.iterator();
    }

    /** The next sentence, with what became of it. */
    Line.Agent pass(Line.Agent sentence) {
        if (!lengths.hasNext()) {
            return sentence.became(new Spoken.Unheard());
        }
        Duration sound = lengths.next();
        boolean whole = !sound.isZero() && left.plus(NEARLY).compareTo(sound) >= 0;
        Line.Agent passed = whole ? sentence.became(new Spoken.Heard()) : cut(sentence, sound);
        left = left.compareTo(sound) > 0 ? left.minus(sound) : Duration.ZERO;
        return passed;
    }

    private Line.Agent cut(Line.Agent sentence, Duration sound) {
        if (left.isZero()) {
            return sentence.became(new Spoken.Unheard());
        }
        String text = sentence.sentence();
        Duration least = PER_LETTER.multipliedBy(text.length());
        long length = Math.max(1, (sound.compareTo(least) > 0 ? sound : least).toMillis());
        int letters = (int) (text.length() * left.toMillis() / length);
        return sentence.became(new Spoken.Cut(wordsWithin(text, letters)));
    }

    private static int wordsWithin(String text, int letters) {
        int words = 0;
        for (int i = 0; i < Math.min(letters, text.length()); i++) {
            boolean ends = i + 1 == text.length() || text.charAt(i + 1) == ' ';
            words += ends && text.charAt(i) != ' ' ? 1 : 0;
        }
        return words;
    }
}
