/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.call;

import java.time.Duration;

/**
 * What the caller is doing on a stream, and what of their words has reached us since we last
 * answered.
 *
 * @param sound what the ear hears of them now
 * @param meant whether this turn held speech long enough to be no cough and no "mm-hm"
 * @param words recognised for good
 * @param partial recognised after those, and still changing
 * @param owed whether speech was heard whose words are still to come
 * @param pause the quiet after which the ear takes their turn for ended; zero: never told
 */
public record CallerTurn(
        Sound sound, boolean meant, String words, String partial, boolean owed, Duration pause) {
    static final CallerTurn NONE = new CallerTurn(Sound.QUIET, false, "", "", false, Duration.ZERO);

    /** What the ear hears of a caller. */
    public enum Sound {
        /** Nothing for long enough. */
        QUIET,
        /** Speech. */
        SPEAKING,
        /** Nothing for a moment. */
        PAUSED
    }

    boolean speaking() {
        return sound == Sound.SPEAKING;
    }

    /** Whether they have said something, or were about to, that was not answered. */
    boolean spoke() {
        return !quiet() || meant || owed || hasWords();
    }

    boolean quiet() {
        return sound == Sound.QUIET;
    }

    /** All words so far, those that may still change at the end. */
    String text() {
        return join(words, partial);
    }

    boolean hasWords() {
        return !text().isBlank();
    }

    CallerTurn started(boolean transcribed) {
        return new CallerTurn(Sound.SPEAKING, meant, words, partial, transcribed, pause);
    }

    CallerTurn with(Sound next) {
        return new CallerTurn(next, meant, words, partial, owed, pause);
    }

    CallerTurn resumed(boolean transcribed) {
        return new CallerTurn(Sound.SPEAKING, meant, words, partial, transcribed, pause);
    }

    CallerTurn sustained() {
        return new CallerTurn(sound, true, words, partial, owed, pause);
    }

    CallerTurn saying(String newest) {
        return new CallerTurn(sound, meant, words, newest, owed || !newest.isBlank(), pause);
    }

    /** Words for good; if the caller goes on, newer partial ones will say so. */
    CallerTurn said(String text) {
        return new CallerTurn(sound, meant, join(words, text), "", false, pause);
    }

    /** The words are taken; what the caller still utters belongs to what comes next. */
    CallerTurn taken() {
        return new CallerTurn(sound, false, "", "", owed && speaking(), pause);
    }

    /** Whatever was still to come will not. */
    CallerTurn nothingOwed() {
        return new CallerTurn(sound, meant, words, partial, false, pause);
    }

    CallerTurn endingAfter(Duration quiet) {
        return new CallerTurn(sound, meant, words, partial, owed, quiet);
    }

    static String join(String first, String second) {
        return (first + ' ' + second).strip();
    }
}
