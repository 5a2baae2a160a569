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
 * @param coming pieces of their speech, each ended by a pause, whose words are still to come
 * @param late such pieces that were answered already, as whoever answers heard them by itself;
 *     their words come first
 * @param end how it is found that their turn is over
 */
public record CallerTurn(
        Sound sound,
        boolean meant,
        String words,
        String partial,
        boolean owed,
        int coming,
        int late,
        TurnEnd end) {
    static final CallerTurn NONE =
            new CallerTurn(Sound.QUIET, false, "", "", false, 0, 0, TurnEnd.NONE);

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

    /** Whether they have words, or spoke for too long for a noise to be taken for speech. */
    boolean surelySpoke() {
        return hasWords() || meant && owed;
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
        return new CallerTurn(
                Sound.SPEAKING, meant, words, partial, transcribed, coming, late, end.anew());
    }

    /** Speech has given way to quiet, or quiet goes on. */
    CallerTurn fallen(Sound quiet) {
        boolean ends = sound == Sound.SPEAKING || sound == Sound.QUIET && quiet == Sound.PAUSED;
        TurnEnd its = quiet == Sound.QUIET ? end.anew() : end;
        return new CallerTurn(
                quiet, meant, words, partial, owed, ends ? coming + 1 : coming, late, its);
    }

    /** Whatever the ear says, they are taken for quiet. */
    CallerTurn takenForQuiet() {
        return new CallerTurn(Sound.QUIET, meant, words, partial, owed, coming, late, end);
    }

    CallerTurn sustained() {
        return new CallerTurn(sound, true, words, partial, owed, coming, late, end);
    }

    CallerTurn saying(String newest) {
        boolean due = owed || !newest.isBlank();
        return new CallerTurn(sound, meant, words, newest, due, coming, late, end);
    }

    /** Words for good; if the caller goes on, newer partial ones will say so. */
    CallerTurn said(String text) {
        int rest = Math.max(0, coming - 1);
        return new CallerTurn(sound, meant, join(words, text), "", false, rest, late, end);
    }

    /** Words for good of a piece that was answered already. */
    CallerTurn saidLate() {
        return new CallerTurn(sound, meant, words, partial, owed, coming, late - 1, end);
    }

    /** The words are taken; what the caller still utters belongs to what comes next. */
    CallerTurn taken() {
        return new CallerTurn(sound, false, "", "", owed && speaking(), coming, late, end);
    }

    /** What they said is answered before all its words have come. */
    CallerTurn answeredUnheard() {
        return new CallerTurn(sound, false, "", "", false, 0, late + coming, end);
    }

    /** What was to be answered on its sound waits for its words after all. */
    CallerTurn awaited(String known) {
        String all = join(known, words);
        return new CallerTurn(sound, meant, all, partial, owed || late > 0, coming + late, 0, end);
    }

    /** Whatever was still to come will not. */
    CallerTurn nothingOwed() {
        return new CallerTurn(sound, meant, words, partial, false, 0, 0, end);
    }

    CallerTurn endingAfter(Duration quiet) {
        return ending(end.after(quiet));
    }

    /** Whoever hears them says, or does not say any longer, when their turn is over. */
    CallerTurn endTold(boolean told) {
        return ending(end.told(told));
    }

    /** Whoever hears them says that their turn is over. */
    CallerTurn toldOver() {
        return ending(end.over(sound));
    }

    /** Nobody hears them any longer, nor does this ear. */
    CallerTurn unheard() {
        return ending(TurnEnd.NONE);
    }

    private CallerTurn ending(TurnEnd next) {
        return new CallerTurn(sound, meant, words, partial, owed, coming, late, next);
    }

    static String join(String first, String second) {
        return (first + ' ' + second).strip();
    }
}
